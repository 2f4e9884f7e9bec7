"""Podcast apps of others subscribe over loopback: what they store is what was published."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from .conftest import Studio, needed, served


def run(home: Path, *command: str) -> str:
    environment = {**os.environ, "HOME": str(home), "GPODDER_HOME": str(home), "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.client
@pytest.mark.parametrize("base_url", ["", "https://example.org/podcast"])
def test_gpo_subscribes_and_downloads_every_byte(studio: Studio, tmp_path: Path, base_url: str) -> None:
    gpo, home = needed("gpo"), tmp_path / "home"
    home.mkdir()
    podcast = studio.publish(studio.podcast(base_url=base_url))
    with served(studio.folder) as address:
        run(home, gpo, "subscribe", f"{address}feed.xml")
        run(home, gpo, "update")
        run(home, gpo, "download")
    # it exits 0 on a bad feed as well, so what it stored is what counts
    with sqlite3.connect(home / "Database") as stored:
        seen = stored.execute(
            "select title, file_size, total_time, mime_type from episode order by published"
        ).fetchall()
    stored.close()
    wanted = [(item.episode, item.episode.files["mp3"].read_bytes()) for item in reversed(podcast.items)]
    assert seen == [(e.title, len(data), round(e.duration_ms / 1000), "audio/mpeg") for e, data in wanted]
    downloads = sorted((home / "Downloads").rglob("*.mp3"))
    assert sorted(path.read_bytes() for path in downloads) == sorted(data for _, data in wanted)


@pytest.mark.client
def test_newsboat_sees_every_item(studio: Studio, tmp_path: Path) -> None:
    newsboat = needed("newsboat")
    podcast = studio.publish()
    urls, cache, config = tmp_path / "urls", tmp_path / "cache.db", tmp_path / "config"
    config.touch()
    with served(studio.folder) as address:
        urls.write_text(f"{address}feed.xml\n")
        run(tmp_path, newsboat, "-u", str(urls), "-c", str(cache), "-C", str(config), "-x", "reload")
        with sqlite3.connect(cache) as stored:
            seen = stored.execute(
                "select title, guid, enclosure_url, enclosure_type from rss_item order by pubDate"
            ).fetchall()
        stored.close()
        wanted = [(item.episode.title, item.guid, item.episode.slug) for item in reversed(podcast.items)]
        assert seen == [(title, guid, f"{address}{slug}.mp3", "audio/mpeg") for title, guid, slug in wanted]
