"""The engine piper: neural voices for many languages; a model is an `.onnx` file with its `.onnx.json` beside it."""

from interview_audio.speech.engines.piper.engine import PiperEngine, by_espeak, preload

__all__ = ["PiperEngine", "by_espeak", "preload"]
