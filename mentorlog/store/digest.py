"""The one digest of the store. `hashlib` would load all of OpenSSL, three milliseconds of every command."""

try:
    from _blake2 import blake2b
except ImportError:  # a Python without it has the same under this name
    from hashlib import blake2b

__all__ = ["blake2b"]
