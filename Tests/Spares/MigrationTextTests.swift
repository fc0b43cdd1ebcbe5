import Core
import Kernel
import Testing
import Values

/// A migration is never changed once released: sites have run it.
@Suite struct MigrationTextTests {
  /// The SHA-256 of every migration's text. A new migration is entered here; a change of an old one is a defect, unless no
  /// version that has it was released.
  static let texts: [String: String] = [
    "kernel-0001-house": "a2af4ac0804614aae7c076cb803b26dd3fca9fd7dcac75d53a0ce44b92b9528f",
    "kernel-0002-preferences": "37b6f5496f65691b4f705f4d82f57d5d085dbb6babbe9030b3ba98bc5b877f85",
    "kernel-0003-import-lines": "04a021de66e78b357c6354270948c54e6c9a03341d6dc489306d8df7cec08a12",
    "kernel-0004-organisation": "dd2e367a4cb3bb7a9bb281521e4107a3098426064f3a63b3a85c228d28c72d88",
    "kernel-0005-people": "437851e5176022ca5f9fff70f96b1dabf1119adc1ddf9c24866b0a9abd5a7040",
    "kernel-0006-personal": "2e8205904cf29da97fc426ad7c7fde12beab5e9a82338fb3db5c48310d5a6262",
    "kernel-0007-safekeeping": "9dc32ebc634ea70cefcc6ed6b7f3b04986b2e7a071bfd60cd9ee09edfd4589e8",
    "kernel-0008-seals": "ad268c9e6628f6074450ec721aaa125b8ae93a8dc7dd94babdca00de3a6f4216",
    "kernel-0009-forms": "0e31ef49f7b6a9fc3ceef2766605a45330ee451ecbcf1b383dabec34c7252b17",
    "kernel-0010-severities": "c655fbc6ba3552b0bb37d2ebddd749b57847dd875f9ec642408eae0371968f87",
    "fire-0001-ground": "23d36b3cc0fb3d2998aba327215b7151ea221ff05f869c27a604403a1d799bde",
    "fire-0005-control-room": "6940b1132512ef7e2caa955c4166d68962c02b535e2362661cbd8a987c5ed90f",
    "fire-0006-archive": "27a02a26a0a4b05273c66bb4e4539441ab5736c6074e0a72b4fb064ac058c2b8",
    "fire-0007-training": "6956b68f552e2ca7a65451f8ce9215a80c9ab588512cc6b8a284adad9f018bfb",
    "fire-0008-assessment": "0c4471a792548387eae7e9473e188a249eaf171e4a0709278ab9c3729c61f80c",
    "fire-0002-patrols": "290fe336658d8b5283fdb9d5b937f0c5753e33a92d4dce2bd17fc8d54bb1c578",
    "fire-0003-hazards": "c7f005da693ef4e8506938c6e8d9a0b36fc906d218f2a95d2bfcf0acf25d0c1a",
    "fire-0004-equipment": "504a9532f387f653eef8ac36015c84433d31396e427f82bb6fd88d486cbf51be",
    "office-0001-directives": "1997dbae02f031dc71bd368636de513963fe728c2f181e2690bf96a1f8317490",
    "office-0002-requests": "45c77b09e55baee91102d607aaf294d81607d03eac85843dbe91a369182bec58",
    "office-0003-forms": "ea65919024d97953edad70c34f56c2ea6adc95e7c3c11ea48cc1356647bd4bf6",
    "parking-0001-ground": "af41370aaca0dc2875e81bd929dad282fc1d5ce8fff8df520d28961e8969dc89",
    "parking-0002-feed": "76a438b5b8e22304ec57dd2b4b469b7917ad83dcadcb63398a19bd2290276a1b",
    "parking-0003-tariffs": "d122e2df7646b66501a3352b5fc2e500a0811d3bfe12bb14f665ba916ac85ef1",
    "spares-0001-stock": "a59276ccb3392de4bce3abeed4e43029831b13edbf04f1d13b2c2e51f88f720b",
    "spares-0002-day": "6e154bee5e431445bc8b639a01f3ee775cae11a0fa097fecce09d30807cfe33e",
    "spares-0003-lots": "66e7f84bfd438f88f0cc574cb52f73971ac0b85477a089bcfbecc43ce841fd94",
    "spares-0004-waiting": "98035bca03f1a61e47b1cfd326945a35fc2ed277cfacb1e6c5668fa38923606d",
    "spares-0005-references": "70a014b17dcfe07dcdf43ae7afe8aaea5be31029305eb6a813f2fe8975de5c5c",
  ]

  @Test("the texts of the migrations have not changed") func unchanged() {
    let found = Catalog.standard.migrations.map { ($0.name, Hexadecimal.encode(SHA256.digest($0.sql.utf8))) }
    #expect(Dictionary(uniqueKeysWithValues: found) == Self.texts)
    #expect(
      found.map(\.0) == [
        "kernel-0001-house", "kernel-0002-preferences", "kernel-0003-import-lines", "kernel-0004-organisation",
        "kernel-0005-people", "kernel-0006-personal", "kernel-0007-safekeeping", "kernel-0008-seals",
        "kernel-0009-forms", "kernel-0010-severities",
        "spares-0001-stock", "spares-0002-day", "spares-0003-lots", "spares-0004-waiting", "spares-0005-references",
        "fire-0001-ground", "fire-0002-patrols", "fire-0003-hazards", "fire-0004-equipment",
        "fire-0005-control-room", "fire-0006-archive", "fire-0007-training", "fire-0008-assessment",
        "parking-0001-ground", "parking-0002-feed", "parking-0003-tariffs", "office-0001-directives",
        "office-0002-requests", "office-0003-forms",
      ])
  }
}
