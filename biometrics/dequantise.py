"""SFace comes with its weights in blocks of int8; DeepFace's runtime wants them as plain fp32."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import ModelProto, NodeProto, numpy_helper


def dequantised(source: Path, target: Path) -> None:
    """Write the network of `source` to `target` with every DequantizeLinear (and its Reshape) folded into a weight.

    Block-wise quantisation (ONNX opset 21): weight = (q - zero point) * scale, one scale for each block along an axis.
    """
    model = onnx.load(source)
    folded = _folded(model)
    del model.graph.initializer[:]
    model.graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in folded.items())
    _drop_unused(model)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _folded(model: ModelProto) -> dict[str, npt.NDArray[np.generic]]:
    values = {entry.name: numpy_helper.to_array(entry) for entry in model.graph.initializer}
    kept: list[NodeProto] = []
    for node in model.graph.node:
        if node.op_type == "DequantizeLinear" and all(name in values for name in node.input):
            values[node.output[0]] = _dequantised(node, [values[name] for name in node.input])
        elif node.op_type == "Reshape" and all(name in values for name in node.input):
            values[node.output[0]] = values[node.input[0]].reshape(values[node.input[1]])
        else:
            kept.append(node)
    del model.graph.node[:]
    model.graph.node.extend(kept)
    return values


def _dequantised(node: NodeProto, inputs: list[npt.NDArray[np.generic]]) -> npt.NDArray[np.float32]:
    settings = {entry.name: entry.i for entry in node.attribute}
    axis, block = settings.get("axis", 1), settings.get("block_size", 0)
    weights, scale = inputs[0].astype(np.float32), inputs[1].astype(np.float32)
    zero = inputs[2].astype(np.float32) if len(inputs) > 2 else np.zeros_like(scale)
    if block:
        size = weights.shape[axis]
        scale, zero = (np.repeat(values, block, axis).take(range(size), axis) for values in (scale, zero))
    elif scale.ndim == 1:
        shape = [1] * weights.ndim
        shape[axis] = -1
        scale, zero = scale.reshape(shape), zero.reshape(shape)
    result: npt.NDArray[np.float32] = (weights - zero) * scale
    return result


def _drop_unused(model: ModelProto) -> None:
    """The weights that nothing reads any more, and the inputs that were only declared."""
    used = {name for node in model.graph.node for name in node.input}
    weights = [entry for entry in model.graph.initializer if entry.name in used]
    inputs = [entry for entry in model.graph.input if entry.name in used - {weight.name for weight in weights}]
    del model.graph.initializer[:]
    model.graph.initializer.extend(weights)
    del model.graph.input[:]
    model.graph.input.extend(inputs)
