import Glibc
import Kernel

let words = CommandLine.arguments.dropFirst()
let scale: Benchmark.Scale = words.contains("--full") ? .full : .tenth
let names = words.filter { !$0.hasPrefix("-") }
if words.contains("--help") {
  print("quartermaster-benchmark [--full] [NAME …]")
  for benchmark in Benchmark.all { print("  " + benchmark.name.padding(to: 12) + benchmark.summary) }
  exit(0)
}
for name in names where !Benchmark.all.contains(where: { $0.name == name }) {
  print("There is no benchmark \(name); --help lists them.")
  exit(2)
}
do {
  for benchmark in Benchmark.all where names.isEmpty || names.contains(benchmark.name) { try benchmark.run(scale) }
} catch let refusal as any Refusal {
  print(refusal.sentence.english)
  exit(1)
} catch {
  print("\(error)")
  exit(1)
}
