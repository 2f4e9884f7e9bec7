"""The read-along book: an EPUB 3 whose text lights up, sentence by sentence, while its sound is played."""
