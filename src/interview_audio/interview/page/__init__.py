"""Turn the page into passages: take out what is not said, find labels and names."""
