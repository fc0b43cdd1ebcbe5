/// The bar at the top: what this is on the left, where and who on the right. The left wins when there is no room.
public enum TitleBar {
  public static func render(
    title: String, detail: String = "", into grid: inout Grid, in rect: Rect, context: RenderContext
  ) {
    let area = rect.line(0)
    grid.fill(area, role: .title)
    let inside = area.columns >= 3 ? area.inset(rows: 0, columns: 1) : area
    let width = min(Width.columns(of: title), inside.columns)
    let (left, rest) = inside.cutLeft(width)
    grid.write(title, in: left, role: .title, glyphs: context.glyphs)
    let room = rest.cutLeft(2).rest
    if Width.columns(of: detail) <= room.columns || room.columns >= 12 {
      grid.write(detail, in: room, alignment: .right, role: .title, glyphs: context.glyphs)
    }
  }
}
