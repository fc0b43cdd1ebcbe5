import Kernel
import Terminal
import Values

/// What a screen may know of the world: set by the router before each event, never changed by a screen.
public struct Surroundings: Sendable {
  public var session: Session?
  /// What the session may do today, as far as it is known; the door asks again.
  public var rights = Rights.none
  public var language: Language
  public var theme: Theme
  public var facts: SiteFacts?
  public var timeZone = TimeZoneRules.utc
  public var today: Day
  public var now: MonotonicTime
  /// The size of the screen's own part of the window.
  public var size = Size(rows: 20, columns: 80)
  public var catalog: Catalog
  /// The site's file.
  public var path: String
  /// The name of this terminal, for the audit trail.
  public var terminalName: String
  /// Where exports go.
  public var exportFolder: String
  /// The people and the PIN of a demo site.
  public var demo: [DemoPerson] = []
  /// Defaults remembered since signing in.
  public var memory: [String: String] = [:]
  /// What the person has chosen for their own screens, by the names of preferences.
  public var preferences: [String: String] = [:]
  /// The views the person may open.
  public var views: [SavedView] = []
  /// Whether the terminal reports the mouse.
  public var reportsMouse = false
  /// Whether the terminal may show colours at all.
  public var hasColours = true
  /// Makes a key under which a posting is done once, however often it is asked for.
  public var freshKey: @Sendable () -> String

  public func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  public func may(_ permission: Permission?) -> Bool { rights.may(permission) }

  /// The view a list opens with; nil for the whole list.
  func standardView(of listing: String) -> SavedView? {
    guard let number = preferences[Preference.view(listing: listing).name].flatMap({ Int64($0) }) else { return nil }
    return views.first { $0.id.rawValue == number && $0.listing == listing }
  }

  /// A word of the key bar for what needs a permission: whoever never can is not offered it there.
  func known(_ label: Phrase, _ permission: Permission?) -> Phrase? {
    session != nil && whyNot(permission) != nil ? nil : label
  }

  /// Why something cannot be done for want of a permission; nil where it can.
  public func whyNot(_ permission: Permission?) -> Phrase? {
    guard let permission, !may(permission) else { return nil }
    return Phrase(
      "it needs the permission \"\(permission.title.english)\"", "需要“\(permission.title.chinese)”权限")
  }

  /// Why a list cannot be seen; nil where it can.
  public func whyNot(see listing: Listing?) -> Phrase? {
    guard let listing, !rights.may(see: listing) else { return nil }
    return whyNot(listing.permission)
      ?? Phrase(
        "it needs the permission \"\(listing.permission.title.english)\" for the whole site",
        "需要全站点的“\(listing.permission.title.chinese)”权限")
  }
}

/// Somebody who can sign in at a demo site.
public struct DemoPerson: Sendable, Hashable {
  public let account: String
  public let name: Phrase
  public let role: Phrase
  public let pin: String
}
