"""What is the finished sound? `Take`s go in, one tagged MP3 with its transcripts comes out."""
