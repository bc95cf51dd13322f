"""B-cubed: how well a clustering agrees with the truth, seen from each mention."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping


def b_cubed(
    truth: Mapping[str, Hashable], clusters: Iterable[Iterable[str]]
) -> tuple[float, float, float]:
    """Precision, recall and F1 over the mentions of ``truth``, each in exactly one cluster."""
    found = [[mention for mention in cluster if mention in truth] for cluster in clusters]
    assert sorted(m for cluster in found for m in cluster) == sorted(truth), "not a partition"
    size: dict[Hashable, int] = {}
    for label in truth.values():
        size[label] = size.get(label, 0) + 1
    precision = recall = 0.0
    for cluster in found:
        shared: dict[Hashable, int] = {}
        for mention in cluster:
            shared[truth[mention]] = shared.get(truth[mention], 0) + 1
        for label, count in shared.items():
            precision += count * count / len(cluster)
            recall += count * count / size[label]
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)
