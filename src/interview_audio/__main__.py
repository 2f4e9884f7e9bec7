"""`python -m interview_audio` is the command line."""

from interview_audio.cli import main

if __name__ == "__main__":
    main()
