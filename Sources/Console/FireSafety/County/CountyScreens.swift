import FireSafety
import Kernel
import Terminal
import Values

/// The screen of whoever sees many units.
enum CountyScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      let before = part.listing
      part.listing = { listing, filters, surroundings in
        guard listing.name == "fireCounty", filters.isEmpty else { return before(listing, filters, surroundings) }
        return CountyScreen(listing, surroundings)
      }
    }
    return chapter
  }()
}
