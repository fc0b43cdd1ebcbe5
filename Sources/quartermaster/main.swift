import Glibc

exit(Program(environment: .process).run(Array(CommandLine.arguments.dropFirst())).rawValue)
