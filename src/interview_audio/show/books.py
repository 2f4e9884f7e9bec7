"""Books of interviews in a show: each interview is a post of its own, named as if the book were a folder of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SUFFIXES = frozenset({".epub"})
"""Of formats that may hold several interviews, a chapter each."""


def is_book(path: Path) -> bool:
    """Return whether a file is a book."""
    return path.suffix.lower() in SUFFIXES and path.is_file()


def names_within(book: Path, count: int) -> Iterator[Path]:
    """Yield the names of the posts in a book: `book.epub/1`; the book's own if it holds one interview."""
    return (book / str(number) for number in range(1, count + 1)) if count > 1 else iter([book])


def file_of(post: Path) -> Path:
    """Return the file that holds a post: the post itself, or the book of `book.epub/2`."""
    return post.parent if post.name.isdecimal() and post.parent.suffix.lower() in SUFFIXES else post


def slug_within(slug: str, post: Path) -> str:
    """Return the slug of a post in a book with this slug; from the second on, it ends in the number."""
    return f"{slug}-{post.name}" if file_of(post) != post and post.name != "1" else slug


def show_name(folder: Path) -> str:
    """Return the name of a show without a title: that of its folder, or the title of the book in its place."""
    if not is_book(folder):
        return folder.resolve().name
    from interview_audio.document import title_of_book

    return title_of_book(folder) or folder.stem
