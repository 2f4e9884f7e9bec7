"""What a show can set, and in which order it counts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from interview_audio.document.post.info import post_info
from interview_audio.errors import UsageError
from interview_audio.model import Document, Settings
from interview_audio.show.settings import Show, find_show, layered, root_of, settings_for


def test_a_flag_beats_the_post_which_beats_the_show_which_beats_the_default() -> None:
    show: dict[str, Any] = {"cast": {"guest": "a", "interviewer": "a"}, "notice": "show", "bitrate": 64}
    post: dict[str, Any] = {"cast": {"guest": "b"}, "notice": "post"}
    flags: dict[str, Any] = {"cast": {"guest": "c"}}
    settings = layered((show, None), (post, None), (flags, None))
    assert settings.cast == {"guest": "c", "interviewer": "a"}
    assert settings.notice == "post"
    assert settings.bitrate == 64
    assert settings.loudness == Settings().loudness


@pytest.mark.parametrize(
    ("layer", "says"),
    [
        ({"colour": "red"}, "no setting 'colour'"),
        ({"bitrate": "96"}, "takes a whole number"),
        ({"notice": 3}, "takes a string"),
        ({"cast": ["heart"]}, "takes a table of strings"),
        ({"gaps": {"answer": [900, 600]}}, "The gap 'answer'"),
        ({"gaps": {"breath": [1, 2]}}, "The gap 'breath'"),
        ({"gaps": 3}, "takes a table"),
        ({"loudness": True}, "takes a number"),
        ({"speed": 2.5}, "0.5 to 2"),
        ({"speed": 0.1}, "0.5 to 2"),
        ({"speed": float("nan")}, "0.5 to 2"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(layer: dict[str, Any], says: str) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        layered((layer, Path("show.toml")))
    assert str(caught.value).startswith("show.toml: ")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('title = "Ebb"\n'.encode("utf-8-sig"), None),
        ('title = "Ebb"\r\n'.encode("utf-8-sig"), None),
        ('title = "Ebb"\n'.encode("utf-16"), "isn't UTF-8"),
        ("title = 'Flèche'\n".encode("latin-1"), "isn't UTF-8"),
        (b"title = Ebb\n", "not valid TOML"),
    ],
)
def test_what_editors_save_is_read_or_named(tmp_path: Path, content: bytes, says: str | None) -> None:
    path = tmp_path / "show.toml"
    path.write_bytes(content)
    if says is None:
        assert find_show(tmp_path).layer[0] == {"title": "Ebb"}
    else:
        with pytest.raises(UsageError, match=says):
            find_show(tmp_path)


def test_without_a_show_the_lexicon_lies_beside_the_posts(tmp_path: Path) -> None:
    assert find_show(tmp_path).lexicons == ()
    (tmp_path / "lexicon.toml").write_text("")
    assert find_show(tmp_path).lexicons == (tmp_path / "lexicon.toml",)
    (tmp_path / "talks").mkdir()
    assert find_show(tmp_path / "talks").lexicons == ()


def test_the_show_is_found_upward_with_what_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text('title = "Tides"\n')
    (tmp_path / "voices").mkdir()
    (tmp_path / "lexicon.toml").write_text("")
    post = tmp_path / "interviews" / "2024" / "post.md"
    post.parent.mkdir(parents=True)
    show = find_show(post.parent)
    assert layered(show.layer).title == "Tides"
    assert show.voices == (tmp_path / "voices",)
    assert show.lexicons == (tmp_path / "lexicon.toml",)


def test_standard_input_and_a_lone_post_have_no_show(tmp_path: Path) -> None:
    assert find_show(None) == Show()
    assert layered(find_show(None).layer) == Settings()


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text('title = "a"\nloudness = = 3\n')
    with pytest.raises(UsageError, match="line 2"):
        find_show(tmp_path)


def test_the_front_matter_sets_under_one_key_and_the_cast_by_itself() -> None:
    metadata = {"title": "Not a setting", "cast": {"guest": "heart"}, "audio": {"notice": ""}}
    document = Document(Path("post.md"), "markdown", (), metadata, info=post_info(metadata))
    settings = settings_for(document, Show(None, ({"cast": {"host": "joe"}, "title": "Tides"}, None)), {"speed": 1.5})
    assert settings.cast == {"host": "joe", "guest": "heart"}
    assert (settings.notice, settings.title, settings.speed) == ("", "Tides", 1.5)


@pytest.mark.parametrize(
    ("audio", "says"),
    [
        ({"cache_size": 0}, "A post cannot change"),
        ({"music": "../secret.mp3"}, "outside"),
        ({"cover": "/etc/hostname"}, "outside"),
        ({"loudness": float("inf")}, "takes -40 to -6"),
        ({"loudness": float("nan")}, "takes -40 to -6"),
        ({"loudness": 10**400}, "takes -40 to -6"),
        ({"bitrate": 10**400}, "takes 8 to 512"),
        ({"announce": -1}, "takes 0 to 1000"),
    ],
)
def test_a_post_sets_nothing_of_the_machine_and_names_nothing_outside(
    tmp_path: Path, audio: dict[str, Any], says: str
) -> None:
    (tmp_path / "show.toml").write_text("")
    document = Document(tmp_path / "post.md", "markdown", (), info=post_info({"audio": audio}))
    with pytest.raises(UsageError, match=says):
        settings_for(document, find_show(tmp_path), {}, tmp_path)


def test_a_show_above_the_repository_of_a_post_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text('title = "Somebody else\'s"\n')
    posts = tmp_path / "repository" / "posts"
    (posts.parent / ".git").mkdir(parents=True)
    posts.mkdir()
    show = find_show(posts)
    assert show.path is None
    assert "show.toml" in show.note
    (posts.parent / "show.toml").write_text("")
    assert find_show(posts).path == posts.parent / "show.toml"
    (tmp_path / ".git").mkdir()
    assert find_show(tmp_path).path == tmp_path / "show.toml"


def test_a_show_by_a_link_to_the_posts_is_theirs(tmp_path: Path) -> None:
    posts = tmp_path / "elsewhere" / "posts"
    posts.mkdir(parents=True)
    link = tmp_path / "show" / "interviews"
    link.parent.mkdir()
    link.symlink_to(posts)
    assert find_show(link).path is None
    (link.parent / "show.toml").write_text('title = "By the link"\n')
    show = find_show(link)
    assert (show.path, show.linked) == (link.parent / "show.toml", True)
    assert root_of(link, show) == posts, "covers lie beside the posts"
    assert find_show(posts).path is None
    (posts / "show.toml").write_text('title = "Their own"\n')
    assert (find_show(link).path, find_show(link).linked) == (posts / "show.toml", False)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_show_of_another_user_in_a_folder_that_everybody_can_write_to_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text("")
    tmp_path.chmod(0o1777)
    assert find_show(tmp_path).path
    os.chown(tmp_path / "show.toml", 12345, 12345)
    assert find_show(tmp_path).path is None
    tmp_path.chmod(0o755)
    assert find_show(tmp_path).path


def test_files_of_a_site_around_a_show_may_be_named(tmp_path: Path) -> None:
    posts = tmp_path / "content" / "posts"
    posts.mkdir(parents=True)
    assert root_of(posts, Show()) == posts
    (tmp_path / "hugo.toml").write_text("")
    assert root_of(posts, Show()) == tmp_path
    assert root_of(posts, Show(tmp_path / "content" / "show.toml")) == tmp_path
