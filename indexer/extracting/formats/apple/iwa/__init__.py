"""The parts of iWork files since 2013: packed streams of protocol buffer messages."""
