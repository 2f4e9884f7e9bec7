"""The command `edit`: the desk in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interview_audio.cli import terminal
from interview_audio.cli.app import command
from interview_audio.cli.options import (
    PRELOADED,
    CastOption,
    EngineOption,
    Force,
    SpeedOption,
    cache_folder,
    cores,
    settings_of,
    store_or_none,
)


@command()
def edit(
    post: Annotated[str, typer.Argument(metavar="POST", help="A written interview, a file or an address.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder for the episode.")
    ] = Path("output"),
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0 means any free port.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address and open no browser.")] = False,
    cast: CastOption = None,
    engine: EngineOption = "",
    speed: SpeedOption = 0.0,
    force: Force = False,
) -> None:
    """Correct an interview in the browser: who says what, by eye and ear.

    Saves canonical Markdown beside the post and never changes the post. Ctrl-C or Close in the page ends it.
    """
    import webbrowser

    from interview_audio.desk import server
    from interview_audio.desk.desk import Desk
    from interview_audio.desk.preview import TurnPreview, WarmPool
    from interview_audio.desk.rendering import Rendering
    from interview_audio.desk.session import Session
    from interview_audio.feed.server import Server, listen
    from interview_audio.speech import LocalPool

    with LocalPool(cores(), PRELOADED) as pool, WarmPool(1, PRELOADED) as warm:
        warm.expect()  # it starts while the post is read
        session = Session(post, settings_of(cast, engine, speed), cache_folder() / "desk")
        with session.locked():
            store = store_or_none(no_cache=False)
            desk = Desk(session, TurnPreview(store, warm), Rendering(output, store, pool, force=force))
            listening = listen("127.0.0.1", port)
            token, chosen = server.new_token(), listening.getsockname()[1]
            address = f"http://127.0.0.1:{chosen}/{token}/"

            def say_where() -> None:
                typer.echo(address)
                terminal.say("Close in the page, or Ctrl-C here, ends it.")
                if not no_browser:
                    webbrowser.open(address)

            def close() -> None:
                running.should_exit = True

            running = Server(server.application(desk, chosen, token, close), say_where)
            try:
                running.run(sockets=[listening])
            finally:
                desk.end()
                if session.has_draft:
                    terminal.say("Unsaved changes are kept: the same command restores them.")
