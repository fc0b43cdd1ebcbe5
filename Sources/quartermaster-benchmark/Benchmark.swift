import Kernel
import Values

/// One benchmark: a name, and what it prints.
struct Benchmark: Sendable {
  let name: String
  let summary: String
  let run: @Sendable (Scale) throws -> Void

  /// How large: a tenth of the sizes of the requirements, or all of them.
  struct Scale: Sendable {
    let parts: Int
    let isFull: Bool

    static let tenth = Scale(parts: 100_000, isFull: false)
    static let full = Scale(parts: 1_000_000, isFull: true)
  }

  static let all: [Benchmark] = [
    Benchmark(
      name: "issue", summary: "one durable issue through the door, beside the same SQL bare", run: DoorBenchmark.single),
    Benchmark(name: "batch", summary: "100 issues a commit, beside the same SQL bare", run: DoorBenchmark.batch),
    Benchmark(
      name: "import", summary: "movements from a file, beside bare inserts of the same rows",
      run: ImportBenchmark.movements),
    Benchmark(
      name: "export", summary: "the ledger as a file, beside reading and writing the same bytes",
      run: ImportBenchmark.export),
    Benchmark(name: "orders", summary: "pages of the stock list in each declared order", run: ListBenchmark.orders),
    Benchmark(name: "filters", summary: "pages of the stock list under each filter", run: ListBenchmark.filters),
    Benchmark(name: "find", summary: "find as you type, to the first page", run: ListBenchmark.find),
    Benchmark(name: "version", summary: "start and end of the program, its size", run: ProgramBenchmark.version),
    Benchmark(name: "race", summary: "eight processes take the same pieces", run: ProgramBenchmark.race),
    Benchmark(
      name: "start", summary: "start of the process to the first frame of the stock list", run: ScreenBenchmark.start),
    Benchmark(name: "keys", summary: "key to frame on a pseudo-terminal", run: ScreenBenchmark.keys),
    Benchmark(name: "detail", summary: "a part with 100,000 movements", run: DetailBenchmark.run),
    Benchmark(name: "fire-chain", summary: "verifying the chain of rounds", run: FireBenchmark.chain),
    Benchmark(name: "fire-slots", summary: "a month of rounds ahead for a county", run: FireBenchmark.slots),
    Benchmark(name: "fire-county", summary: "every unit at a glance", run: FireBenchmark.county),
    Benchmark(name: "fire-board", summary: "the today board of a county", run: FireScreenBenchmark.board),
    Benchmark(name: "fire-month", summary: "the month of a county as a heat map", run: FireScreenBenchmark.month),
    Benchmark(name: "fire-keys", summary: "key to frame on the today board of a county", run: FireScreenBenchmark.keys),
    Benchmark(name: "fire-lists", summary: "pages of rounds and hazards of a county", run: FireScreenBenchmark.lists),
    Benchmark(
      name: "parking-quotes", summary: "a million quotes of mixed tariffs, beside bare arithmetic",
      run: QuoteBenchmark.run
    ),
    Benchmark(name: "verify", summary: "recomputing every derived figure", run: ListBenchmark.verify),
    Benchmark(
      name: "backup", summary: "a checked copy beside bare copies; a writer meanwhile", run: BackupBenchmark.run),
  ]
}
