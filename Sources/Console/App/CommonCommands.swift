import Kernel
import Terminal
import Values

/// The commands every screen has.
enum CommonCommands {
  /// - Parameter own: the commands of the screen itself, which need no second of the same title.
  static func all<S: Screen>(for screen: S, beside own: CommandTable<S, Effect>) -> [Command<S, Effect>] {
    basic() + (screen.isOpenEnded ? travelling() + going(screen, beside: own) + doing(screen) : waiting(screen))
  }

  /// On a form the search says that it waits, rather than nothing.
  private static func waiting<S: Screen>(_ screen: S) -> [Command<S, Effect>] {
    guard screen.surroundings.session != nil, !(screen is LockScreen) else { return [] }
    return [
      Command(
        "app.search", searchTitle, help: searchHelp, keys: [.control("g")],
        whyNot: { _ in Phrase("searching waits until this is finished or left with Esc", "请先完成或按 Esc 离开，再全局查找") },
        run: { _ in [] })
    ]
  }

  private static let searchTitle = Phrase("Search everything", "全局查找")
  private static let searchHelp = Phrase(
    "Finds by words, pinyin initials or a scanned code in everything you may see.",
    "按文字、拼音首字母或扫码，在您有权查看的全部内容中查找。")

  private static func basic<S: Screen>() -> [Command<S, Effect>] {
    let other: @Sendable (Language) -> Language = { $0 == .english ? .chinese : .english }
    return [
      Command(
        "app.help", Phrase("Help", "帮助"), label: Phrase("Help", "帮助"),
        help: Phrase("What this screen is for and every key it has; typing searches it.", "本界面的用途与全部按键，可输入文字查找。"),
        keys: [.function(1)], run: { _ in [.help] }),
      Command(
        "app.quit", Phrase("Quit", "退出"), label: Phrase("Quit", "退出"),
        help: Phrase("Leaves the program; asks when something is not saved.", "退出程序，有未保存内容时会询问。"),
        words: Phrase("exit, close", "关闭 退出程序"),
        keys: [.function(10), .control("q")], run: { _ in [.quit] }),
      Command(
        "app.palette", Phrase("All commands", "命令面板"), label: Phrase("Commands", "命令"),
        help: Phrase("Every command of this screen by name, with its key.", "按名称列出本界面全部命令及按键。"),
        keys: [.control("p")], run: { _ in [.palette] }),
      Command(
        "app.language", Phrase("Language: English / 中文", "语言：中文 / English"),
        help: Phrase("Switches between English and Chinese.", "在中文与英文之间切换。"), words: Phrase("Chinese", "英语 汉语 切换语言"),
        keys: [.alt("l")],
        run: { [.language(other($0.surroundings.language))] }),
      theme(.dark, Phrase("Theme: dark", "主题：深色")),
      theme(.light, Phrase("Theme: light", "主题：浅色")),
      theme(.monochrome, Phrase("Theme: mono", "主题：单色")),
      Command(
        "app.redraw", Phrase("Redraw", "重绘屏幕"),
        help: Phrase("Draws the whole window again.", "重新绘制整个窗口。"), keys: [.control("l")], run: { _ in [.redraw] }),
      Command(
        "app.mouse", Phrase("Mouse: on / off", "鼠标：开启 / 关闭"),
        help: Phrase(
          "With the mouse on, clicks select, open, sort and run the keys below; the terminal then marks text with Shift held.",
          "开启后可用鼠标选择、打开、排序并点击下方按键；此时按住 Shift 才能选取文字。"), words: Phrase("pointer", "指针"),
        keys: [.alt("m")],
        run: { screen in
          let isOn = !screen.surroundings.reportsMouse
          let said =
            isOn
            ? Phrase("The mouse is on; Alt-M turns it off.", "鼠标已开启，按 Alt-M 关闭。")
            : Phrase("The mouse is off; Alt-M turns it on.", "鼠标已关闭，按 Alt-M 开启。")
          return [.mouse(isOn), .say(.info(said))]
        }),
      Command(
        "app.lock", Phrase("Lock", "锁定"),
        help: Phrase(
          "Hides everything until you give your PIN; you come back to where you were.", "隐藏全部内容，输入 PIN 码后回到原处。"),
        words: Phrase("lock screen", "锁屏"),
        whyNot: { screen in
          if screen is LockScreen { return Phrase("it is locked", "已锁定") }
          return screen.surroundings.session == nil ? Phrase("nobody is signed in", "尚未登录") : nil
        },
        run: { _ in [.lock] }),
      Command(
        "app.suspend", Phrase("Suspend", "挂起"),
        help: Phrase("Gives the terminal back to the shell; \"fg\" returns.", "暂时回到命令行，用 fg 返回。"),
        run: { _ in [.suspend] }),
    ]
  }

  private static func theme<S: Screen>(_ theme: Theme, _ title: Phrase) -> Command<S, Effect> {
    Command(
      CommandID(rawValue: "app.theme." + theme.rawValue), title,
      help: Phrase("Changes the colours; a state is always a word as well.", "更换配色；状态始终同时以文字表示。"),
      whyNot: { screen in
        guard screen.surroundings.hasColours || theme == .monochrome else {
          return Phrase(
            "there are no colours here: NO_COLOR is set, or the terminal has none",
            "当前无颜色：已设置 NO_COLOR 或终端不支持颜色")
        }
        return screen.surroundings.theme == theme ? Phrase("it is in use", "正在使用") : nil
      },
      run: { _ in [.theme(theme)] })
  }

  private static func travelling<S: Screen>() -> [Command<S, Effect>] {
    [
      Command(
        "app.menu", Phrase("Menu of parts", "主菜单"), label: Phrase("Menu", "菜单"),
        help: Phrase(
          "Every list and desk, and how much waits on each; Esc there comes back.", "全部列表与工作台及待办数量，按 Esc 返回原处。"),
        keys: [.function(9)], run: { _ in [.home] }),
      Command(
        "app.search", searchTitle, help: searchHelp, words: Phrase("look up", "搜索 查询"),
        keys: [.control("g")],
        whyNot: { $0 is SearchScreen ? Phrase("you are there", "已在查找界面") : nil },
        run: { [.push(SearchScreen($0.surroundings))] }),
      Command(
        "app.rights", Phrase("My rights", "我的权限"),
        help: Phrase("What you may do, by which role, where and until when.", "您可执行的操作，以及依据的角色、范围和期限。"),
        run: { _ in [.openListing("myRights", filters: [:])] }),
      Command(
        "app.requests", Phrase("My requests", "我的申请"),
        help: Phrase(
          "What you asked approval for and what came of it; what still waits can be withdrawn.",
          "您提交审批的事项及结果，未处理的可以撤回。"),
        run: { _ in [.openListing("myApprovals", filters: [:])] }),
      Command(
        "app.preferences", Phrase("My preferences", "个人偏好"),
        help: Phrase("Language, colours, mouse and the first screen, remembered for you.", "语言、配色、鼠标和首先显示的界面，为您记住。"),
        words: Phrase("options, settings", "设置 选项"),
        run: { [.push(PreferencesScreen($0.surroundings))] }),
      Command(
        "app.import", Phrase("Import and export files", "导入与导出文件"),
        help: Phrase(
          "Checks and imports a CSV file, or writes one that can be imported again.", "检查并导入 CSV 文件，或导出可再次导入的文件。"),
        words: Phrase("CSV, upload, spreadsheet", "批量 表格 上传"),
        whyNot: { screen in
          screen.surroundings.catalog.imports.isEmpty ? Phrase("no part has files", "没有可导入的文件种类") : nil
        },
        run: { [.push(ImportScreen($0.surroundings))] }),
      Command(
        "app.signOut", Phrase("Sign out", "注销"), help: Phrase("Lets somebody else sign in.", "换人登录。"),
        words: Phrase("log out, logout, log off, switch user, change user", "退出登录 登出 切换用户 换人 换班"),
        run: { _ in [.signOut] }),
      Command(
        "app.changePIN", Phrase("Change my PIN", "修改我的 PIN 码"),
        help: Phrase("Replaces your own PIN; asks for the present one.", "修改自己的 PIN 码，需输入当前 PIN 码。"),
        words: Phrase("password, passcode", "密码 口令"),
        run: { [.push(ChangePINScreen($0.surroundings, isFirst: false))] }),
    ]
  }

  /// Every desk and list of the menu, by name only; over the screen one is on, which Esc comes back to.
  private static func going<S: Screen>(_ screen: S, beside own: CommandTable<S, Effect>) -> [Command<S, Effect>] {
    screen.surroundings.catalog.parts.reversed().flatMap { part -> [Command<S, Effect>] in
      let desks = Router.desks(of: part, screen.surroundings)
      let others = desks.filter { desk in !own.commands.contains { $0.title == desk.title } }
      return others.compactMap { go(to: $0) } + part.listings.map { go(to: $0) }
    }
  }

  private static func go<S: Screen>(to desk: ConsolePart.Desk) -> Command<S, Effect>? {
    desk.name.map { name in
      Command(
        CommandID(rawValue: "go.desk." + name), desk.title, help: desk.about + Phrase(".", "。"),
        whyNot: { $0.surroundings.whyNot(desk.permission) }, run: { [.push(desk.open($0.surroundings))] })
    }
  }

  private static func go<S: Screen>(to listing: Listing) -> Command<S, Effect> {
    Command(
      CommandID(rawValue: "go." + listing.name), listing.title,
      help: Phrase(
        "Opens the list \(listing.title.english).", "打开列表“\(listing.title.chinese)”。"),
      whyNot: { $0.surroundings.whyNot(see: listing) },
      run: { screen in
        Router.listing(listing.name, filters: [:], screen.surroundings).map { [.push($0)] } ?? []
      })
  }

  /// Every action of the catalogue as a form: by name only.
  private static func doing<S: Screen>(_ screen: S) -> [Command<S, Effect>] {
    let actions = screen.surroundings.catalog.parts.flatMap(\.actions).filter { Router.hasForm($0) }
    return actions.map { kind in
      Command(
        CommandID(rawValue: "do." + kind.name), kind.title + Phrase("…", "…"), help: kind.summary,
        words: Router.words(of: kind),
        whyNot: { $0.surroundings.whyNot(kind.permission) },
        run: { Router.open(kind, $0.surroundings) })
    }
  }
}
