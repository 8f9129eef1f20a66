"""A review on a cluster, from the list of files to the finished folder of Parquet."""

from __future__ import annotations

from pathlib import PurePosixPath

from framer.errors import InputError
from framer.review import cluster
from framer.review.audit import write_log
from framer.review.batch import Order, Summary
from framer.review.journal import run_key
from framer.review.sources import find_sources, is_remote


def review_on_cluster(
    order: Order, address: str, output: str, *, part: int = cluster.PART
) -> Summary:
    """Review documents on a Dask cluster and write partitioned Parquet.

    Args:
        order: What is to be done; every worker must reach its paths.
        address: Of the scheduler, or `config`.
        output: Folder or address for the parts; every worker must reach it.
        part: How many documents make one task.

    Raises:
        InputError: The cluster does not answer, or something asked for is not possible
            there.
        OutputError: The folder holds something else.
    """
    if not output:
        message = "A cluster needs -o: a folder or an address for the parts."
        raise InputError(message)
    if order.letter is not None:
        message = "Letters are read on one machine only; leave out --cluster."
        raise InputError(message)
    if order.form != "parquet":
        message = "On a cluster the result is a folder of .parquet; name it with -o."
        raise InputError(message)
    found = find_sources(order.paths, since=order.since)
    if not found.sources:
        message = "There is nothing to review: no Word file was found there."
        raise InputError(message)
    _check_reach(order.paths, output, address)
    client = cluster.connect(address)
    try:
        parts = cluster.parts_of(found.sources, order.settings, output, part)
        done = cluster.done_parts(output, parts, force=order.force)
        left = [e for e in parts if PurePosixPath(e.target).name not in done]
        over = sum(len(e.documents) for e in parts) - sum(
            len(e.documents) for e in left
        )
        counted = over

        def progress(more: int) -> None:
            nonlocal counted
            counted += more
            if order.progress is not None:
                order.progress(counted, len(found.sources))

        counts = cluster.run_parts(client, left, progress=progress)
    finally:
        client.close()
    for each in parts:
        if PurePosixPath(each.target).name in done:
            counts.add(cluster.counts_of(each.target))
    if order.log is not None:
        run = f"{run_key(order.settings)}-{order.started}"
        rows = cluster.rows_of(parts)
        write_log(
            order.log, rows, time=order.started, run=run, user=order.user,
            blind=order.settings.blind,
        )  # fmt: skip
    return Summary(
        files=len(found.sources),
        read=counts.read,
        unreadable=counts.unreadable,
        unclear=counts.unclear,
        taken_over=over,
        passed_over=found.passed_over,
    )


def _check_reach(paths: tuple[str, ...], output: str, address: str) -> None:
    """Refuse relative paths, which mean something else on every machine."""
    for each in (*paths, output):
        if not is_remote(each) and not each.startswith("/") and address != "config":
            message = (
                f"{each}: on a cluster give whole paths on a share, or addresses, "
                "that every worker reaches."
            )
            raise InputError(message)
