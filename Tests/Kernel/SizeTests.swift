import Testing

@testable import Kernel

@Suite struct SizeTests {
  @Test(
    "sizes of files are said with one decimal, half up, and never as 1000 of a unit",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (1049, "1.0 KB"), (1050, "1.1 KB"), (999_949, "999.9 KB"),
      (999_950, "1.0 MB"), (4_218_880, "4.2 MB"), (1_234_567_890, "1.2 GB"), (7_000_000_000_000, "7.0 TB"),
    ] as [(Int64, String)]) func sizes(_ bytes: Int64, _ expected: String)
  {
    #expect(Column.size(bytes: bytes) == expected)
  }
}
