"""Compressed files that unpack to far more than they are."""
import gzip
import struct

MEGABYTE = bytes(1 << 20)


def gzip_bomb(megabytes):
    """Members of a megabyte each, one after the other."""
    return gzip.compress(MEGABYTE.replace(b"\0", b"a")) * megabytes


def zstandard_bomb(megabytes):
    """One frame of blocks that repeat a byte (RFC 8878, 3.1.1.2.2): eight blocks make a megabyte."""
    window = 7 << 3  # 128 KiB
    header = struct.pack("<IBB", 0xFD2FB528, 0, window)
    block = ((1 << 17) << 3 | 1 << 1).to_bytes(3, "little") + b"a"
    last = (1 << 3 | 1 << 1 | 1).to_bytes(3, "little") + b"a"
    return header + block * (8 * megabytes) + last


def zstandard_of_vast_window():
    """A frame that asks for a window of two terabytes."""
    return struct.pack("<IBB", 0xFD2FB528, 0, 31 << 3) + bytes(64)
