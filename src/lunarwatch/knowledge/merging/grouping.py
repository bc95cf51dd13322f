"""Groups that grow together: union-find."""

from __future__ import annotations

from collections import defaultdict


class Grouping:
    """Union-find over indices; the smallest index names a group."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, index: int) -> int:
        """The name of an index's group."""
        parent = self._parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def union(self, first: int, second: int) -> int:
        """Make one group of two and give its name."""
        first, second = sorted((self.find(first), self.find(second)))
        self._parent[second] = first
        return first

    def groups(self) -> list[list[int]]:
        """All groups, each in order, the groups in the order of their first."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._parent)):
            found[self.find(index)].append(index)
        return list(found.values())
