"""Read and write the parts of an ONNX model that `graph` rewrites, with protobuf alone.

Names and numbers are those of `onnx.proto` (https://github.com/onnx/onnx). A field that is not listed here is kept when
a model is written again. The package onnx does the same and takes 35 MB more.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

FLOAT = 1
"""`TensorProto.FLOAT`"""
EXTERNAL = 1
"""`TensorProto.EXTERNAL`: the numbers of a tensor are in another file."""

_FIELDS = {
    "AttributeProto": "1 name:string 2 f:float 3 i:int64 4 s:bytes 5 t:TensorProto 6 g:GraphProto 7 floats:float* "
    "8 ints:int64* 9 strings:bytes* 10 tensors:TensorProto* 11 graphs:GraphProto* 20 type:int32",
    "Dimension": "1 dim_value:int64 2 dim_param:string",
    "GraphProto": "1 node:NodeProto* 2 name:string 5 initializer:TensorProto* 11 input:ValueInfoProto* "
    "12 output:ValueInfoProto* 15 sparse_initializer:bytes*",
    "ModelProto": "1 ir_version:int64 7 graph:GraphProto 8 opset_import:OperatorSetIdProto*",
    "NodeProto": "1 input:string* 2 output:string* 3 name:string 4 op_type:string 5 attribute:AttributeProto* "
    "7 domain:string",
    "OperatorSetIdProto": "1 domain:string 2 version:int64",
    "StringStringEntryProto": "1 key:string 2 value:string",
    "TensorProto": "1 dims:int64* 2 data_type:int32 4 float_data:float* 5 int32_data:int32* 7 int64_data:int64* "
    "8 name:string 9 raw_data:bytes 10 double_data:double* "
    "13 external_data:StringStringEntryProto* 14 data_location:int32",
    "TensorShapeProto": "1 dim:Dimension*",
    "TensorTypeProto": "1 elem_type:int32 2 shape:TensorShapeProto",
    "TypeProto": "1 tensor_type:TensorTypeProto",
    "ValueInfoProto": "1 name:string 2 type:TypeProto",
}
_DTYPES = {1: "f4", 2: "u1", 3: "i1", 5: "i2", 6: "i4", 7: "i8", 9: "?", 10: "f2", 11: "f8"}
"""NumPy's name of each `TensorProto.DataType` that holds plain numbers."""
_NUMBERS = {1: "float_data", 6: "int32_data", 7: "int64_data", 11: "double_data"}
"""The field that holds the numbers of a tensor without `raw_data`."""
_VALUES = {1: "f", 2: "i", 3: "s", 4: "t", 5: "g", 6: "floats", 7: "ints", 8: "strings", 9: "tensors", 10: "graphs"}
"""The field that holds the value of an attribute of each `AttributeProto.AttributeType`."""


@cache
def _messages() -> dict[str, Any]:
    """Return the class of each message. protobuf is imported when a model is opened, not when a command starts."""
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

    file = descriptor_pb2.FileDescriptorProto(name="interview_audio/onnx.proto", package="interview_audio.onnx")
    kind = descriptor_pb2.FieldDescriptorProto
    for message, fields in _FIELDS.items():
        described = file.message_type.add(name=message)
        numbers_and_names = fields.split()
        for number, field in zip(numbers_and_names[::2], numbers_and_names[1::2], strict=True):
            name, _, value = field.partition(":")
            added = described.field.add(name=name, number=int(number))
            added.label = kind.LABEL_REPEATED if value.endswith("*") else kind.LABEL_OPTIONAL
            value = value.rstrip("*")
            if value in _FIELDS:
                added.type, added.type_name = kind.TYPE_MESSAGE, f".{file.package}.{value}"
            else:
                added.type = kind.Type.Value(f"TYPE_{value.upper()}")
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return {
        name: message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{file.package}.{name}")) for name in _FIELDS
    }


def parse_model(content: bytes) -> Any:
    """Return a `ModelProto`; raise `ValueError` if these bytes are none."""
    from google.protobuf.message import DecodeError

    try:
        return _messages()["ModelProto"].FromString(content)
    except DecodeError as error:
        raise ValueError("no ONNX model") from error


def make_model(graph: Any, opset: int, ir_version: int) -> Any:
    """Return a `ModelProto` of a graph whose operators are those of ONNX's own set, in version `opset`."""
    model = _messages()["ModelProto"](ir_version=ir_version, graph=graph)
    model.opset_import.add(domain="", version=opset)
    return model


def make_graph(
    nodes: Iterable[Any], name: str, inputs: Iterable[Any], outputs: Iterable[Any], tensors: Iterable[Any]
) -> Any:
    """Return a `GraphProto`; `tensors` are the weights that its nodes refer to by name."""
    return _messages()["GraphProto"](node=nodes, name=name, input=inputs, output=outputs, initializer=tensors)


def make_node(
    operator: str, inputs: Iterable[str], outputs: Iterable[str], **attributes: int | float | list[int]
) -> Any:
    """Return a `NodeProto`."""
    node = _messages()["NodeProto"](op_type=operator, input=inputs, output=outputs)
    for name, value in sorted(attributes.items()):
        kind = 7 if isinstance(value, list) else 2 if isinstance(value, int) else 1
        node.attribute.add(name=name, type=kind, **{_VALUES[kind]: value})
    return node


def make_value_info(name: str, shape: list[int | None] | None = None) -> Any:
    """Return the `ValueInfoProto` of a tensor of 32-bit floats; a dimension that is None may have any length."""
    info = _messages()["ValueInfoProto"](name=name)
    info.type.tensor_type.elem_type = FLOAT
    if shape is not None:
        info.type.tensor_type.shape.SetInParent()
        for length in shape:
            info.type.tensor_type.shape.dim.add(dim_value=length)
    return info


def make_tensor(name: str, array: np.ndarray) -> Any:
    """Return a `TensorProto` with the numbers of an array."""
    data_type = next(number for number, dtype in _DTYPES.items() if array.dtype == dtype)
    raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
    return _messages()["TensorProto"](name=name, dims=array.shape, data_type=data_type, raw_data=raw)


def make_external_tensor(name: str, like: Any) -> Any:
    """Return a `TensorProto` of another one's shape and type, whose numbers are given when the model is opened."""
    tensor = _messages()["TensorProto"](name=name, dims=like.dims, data_type=like.data_type, data_location=EXTERNAL)
    tensor.external_data.add(key="location", value="given")
    return tensor


def as_array(tensor: Any) -> np.ndarray:
    """Return the numbers of a `TensorProto`; raise `ValueError` if they are not plain numbers in the tensor itself."""
    import numpy as np

    dtype = _DTYPES.get(tensor.data_type)
    if dtype is None or tensor.data_location == EXTERNAL:
        raise ValueError(f"tensor {tensor.name} holds no plain numbers")
    if tensor.raw_data:
        return np.frombuffer(tensor.raw_data, np.dtype(dtype).newbyteorder("<")).astype(dtype).reshape(tensor.dims)
    if tensor.data_type not in _NUMBERS:
        raise ValueError(f"tensor {tensor.name} holds its numbers in another way")
    return np.array(getattr(tensor, _NUMBERS[tensor.data_type]), dtype).reshape(tensor.dims)


def attributes_of(node: Any) -> dict[str, Any]:
    """Return the attributes of a node by name."""
    return {a.name: getattr(a, _VALUES[a.type]) for a in node.attribute if a.type in _VALUES}
