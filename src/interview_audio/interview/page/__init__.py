"""The page as passages: what is not said is taken out, labels and names are found."""
