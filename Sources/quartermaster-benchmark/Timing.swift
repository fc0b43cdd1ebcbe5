import Glibc

/// Time and its distribution, in the unit people read.
enum Timing {
  /// Monotonic nanoseconds.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Nanoseconds of this thread's processor time: what others on the machine do does not count.
  static func processor() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  static func measure(_ body: () throws -> Void) rethrows -> Int64 {
    let start = now()
    try body()
    return now() - start
  }

  /// The smallest sample that at least this share (in per cent) of all samples do not exceed.
  static func percentile(_ samples: [Int64], _ percent: Int) -> Int64 {
    guard !samples.isEmpty else { return 0 }
    let sorted = samples.sorted()
    return sorted[min(sorted.count - 1, max(0, (sorted.count * percent + 99) / 100 - 1))]
  }

  static func milliseconds(_ nanoseconds: Int64) -> String {
    let micro = nanoseconds / 1000
    let fraction = String(micro % 1000)
    return "\(micro / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction + " ms"
  }
}
