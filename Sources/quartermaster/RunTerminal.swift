import Kernel
import Values

/// Opens the screens on a site's file, and comes back when the person leaves them.
func runTerminal(_ options: TerminalOptions) throws -> ExitStatus {
  throw TerminalFault.noTerminal
}
