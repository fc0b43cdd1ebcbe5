import Kernel
import Testing
import Values

/// Bundles by command (G42).
@Suite struct BundleCommandTests {
  @Test("G42: a bundle is never written over a file that is there, and takes no number then") func exists() throws {
    let sandbox = try Sandbox.withSite()
    let key = BundleKey.make()
    try sandbox.write(#"{"peer":"Head office","secret":"\#(key)"}"#, to: "key.json")
    let added = try sandbox.run("do", "bundles.addKey", "-", input: #"{"peer":"Head office","secret":"\#(key)"}"#)
    #expect(added.status == 0, "\(added.err)")
    let path = sandbox.folder + "/november.bundle"
    func export(_ path: String) throws -> Sandbox.Finished {
      try sandbox.run("bundle", "export", "kernel.people", path, "--peer", "Head office", "--format", "json")
    }
    #expect(try export(path).status == 0)
    let before = try sandbox.bytes(of: "november.bundle")
    let again = try export(path)
    #expect(again.status == 3 && again.err.contains("already exists"))
    #expect(try sandbox.bytes(of: "november.bundle") == before)
    #expect(try export(path + "2").json().first?["number"]?.integer == 2)
  }
}
