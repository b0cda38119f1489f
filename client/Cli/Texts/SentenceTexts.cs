using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>What the program says around its answers.</summary>
internal static class SentenceTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["say.all-dealers"] = new("all dealers", "全部门店"),
            ["say.all-lines"] = new("all lines", "全部险种"),
            ["say.ask-token"] = new("Token: ", "令牌："),
            ["say.bad-key"] = new(
                "--key is 1 to 200 visible ASCII characters, without spaces.",
                "--key 须为 1 至 200 个可见 ASCII 字符，不含空格。"),
            ["say.bad-limit"] = new("--limit is a number from 1 to 200.", "--limit 须为 1 至 200。"),
            ["say.bad-map"] = new(
                "--map says a column and its field, such as due=expiry_date; '{0}' does not.",
                "--map 须写成“列=字段”，如 哪天到=expiry_date；“{0}”不是。"),
            ["say.nothing-said"] = new(
                "Say something: --book, --map, --dealer, --sheet, --hidden-rows, --found-dealers or --take-over.",
                "请至少指定一项：--book、--map、--dealer、--sheet、--hidden-rows、--found-dealers 或 --take-over。"),
            ["say.preview-ready"] = new(
                "Import it: campaign import start {0}; forget it: campaign import discard {0}",
                "开始导入：campaign import start {0}；放弃：campaign import discard {0}"),
            ["say.preview-answer"] = new(
                "Say what is missing: campaign import answer {0} --map COLUMN=FIELD",
                "补充缺少的内容：campaign import answer {0} --map 列=字段"),
            ["say.discarded"] = new("Import {0} is forgotten; nothing of it was stored.", "导入 {0} 已放弃，未写入任何数据。"),
            ["say.bad-month"] = new("A month looks like 2026-03.", "月份格式如 2026-03。"),
            ["say.bad-segment"] = new(
                "A name or code cannot be empty, '.' or '..'.", "名称或编码不能为空，也不能是 . 或 ..。"),
            ["say.bad-server"] = new(
                "'{0}' is not an address such as https://campaign.example.",
                "“{0}”不是有效地址，应类似 https://campaign.example。"),
            ["say.bad-token"] = new(
                "A token is visible ASCII without spaces; check --token, CAMPAIGN_TOKEN or what was typed.",
                "令牌须为可见 ASCII 字符，不含空格；请检查 --token、CAMPAIGN_TOKEN 或输入的内容。"),
            ["say.bad-value"] = new("{0} cannot be '{1}'; expected: {2}.", "{0} 的值不能为“{1}”，应为：{2}。"),
            ["say.confirm-end"] = new(
                "End campaign {0} for good? Its open terms are withdrawn. [y/N] ",
                "永久结束活动 {0}？未了结的保单将被撤出。[y/N] "),
            ["say.help-usage"] = new("Usage:", "用法："),
            ["say.help-arguments"] = new("Arguments:", "参数："),
            ["say.help-commands"] = new("Commands:", "命令："),
            ["say.help-options"] = new("Options:", "选项："),
            ["say.help-everywhere"] = new("Options of every command:", "通用选项："),
            ["say.help-required"] = new("(required)", "（必填）"),
            ["say.help-exit"] = new(
                "Exit codes: 0 done, 1 refused or not found, 2 usage, 3 no answer.",
                "退出码：0 完成，1 被拒绝或未找到，2 用法有误，3 无应答。"),
            ["say.kind-amount"] = new("an amount such as 3200.50", "金额，如 3200.50"),
            ["say.kind-day"] = new("a day such as 2026-03-05", "日期，如 2026-03-05"),
            ["say.kind-number"] = new("a whole number", "整数"),
            ["say.kind-time"] = new("a time such as 2026-03-05T15:00", "时间，如 2026-03-05T15:00"),
            ["say.live-lost"] = new(
                "Connection lost; trying again in {0} s. Nothing will be missed.", "连接已断开，{0} 秒后重试，数据不会遗漏。"),
            ["say.live-month"] = new(
                "{0:yyyy-MM}: {1} of {2} renewed, gap {3}, forecast {4}",
                "{0:yyyy-MM}：目标 {2}，已续保 {1}，缺口 {3}，预测 {4}"),
            ["say.live-now"] = new("Now {0}", "当前时间 {0}"),
            ["say.live-virtual"] = new("Rehearsal clock {0}", "演练时钟 {0}"),
            ["say.live-waiting"] = new("Waiting for news …", "等待更新……"),
            ["say.logged-in"] = new("Remembered in {0}.", "已保存到 {0}。"),
            ["say.missing-value"] = new("{0} is missing: {1}.", "缺少 {0}：{1}。"),
            ["say.misread"] = new("Error: {0}", "错误：{0}"),
            ["say.more"] = new("More follow: use --all, or --after {0}", "还有更多：使用 --all，或 --after {0}"),
            ["say.needs-command"] = new("A command must follow: {0}.", "须指定子命令：{0}。"),
            ["say.needs-yes"] = new(
                "This cannot be undone; add --yes to do it without being asked.", "此操作不可撤销；无人应答时请加 --yes。"),
            ["say.yes"] = new("yes", "是"),
            ["say.no"] = new("no", "否"),
            ["say.no-next"] = new("none", "无"),
            ["say.no-server"] = new(
                "No server is named. Use --server, CAMPAIGN_SERVER, or 'campaign login --server ADDRESS'.",
                "未指定服务器。请使用 --server、CAMPAIGN_SERVER，或执行 campaign login --server 地址。"),
            ["say.no-task"] = new("No call task waits.", "没有待领取的电话待办。"),
            ["say.no-token"] = new(
                "No token was given. Use --token, CAMPAIGN_TOKEN, or type it.",
                "未提供令牌。请使用 --token、CAMPAIGN_TOKEN，或直接输入。"),
            ["say.not-utf8"] = new(
                "{0} is not UTF-8 (perhaps GBK); save it as UTF-8 and try again.",
                "{0} 不是 UTF-8 编码（可能是 GBK），请另存为 UTF-8 后重试。"),
            ["say.parked"] = new("[parked: an operator must look]", "[已停放：须运营处理]"),
            ["say.place"] = new("line {0}, column {1}: {2}", "第 {0} 行第 {1} 列：{2}"),
            ["say.problem"] = new("Refused: {0} ({1})", "被拒绝：{0}（{1}）"),
            ["say.provisional"] = new("(day may move)", "（日期可能调整）"),
            ["say.reading"] = new("Reading", "读取"),
            ["say.sending"] = new("Sending", "上传"),
            ["say.cap-removed"] = new("The cap {0} over {1} days is gone.", "{0} 在 {1} 天内的上限已取消。"),
            ["say.released"] = new("Task {0} is free again.", "待办 {0} 已退回。"),
            ["say.remedy-401"] = new(
                "Log in with a valid token: campaign login --server ADDRESS",
                "请用有效令牌登录：campaign login --server 地址"),
            ["say.remedy-403"] = new(
                "Ask an administrator for a key whose role and dealers allow this.",
                "请向管理员申请具有相应角色和门店权限的密钥。"),
            ["say.remedy-404"] = new(
                "Look it up first: list and find show what this token may see.",
                "请先用 list 或 find 查询当前令牌可见的内容。"),
            ["say.remedy-429"] = new(
                "This key calls too often; try again in a few seconds.", "该密钥调用过于频繁，请过几秒再试。"),
            ["say.remedy-503"] = new(
                "The engine is busy or starting; 'campaign health' tells when it is back.",
                "引擎繁忙或正在启动；用 campaign health 查看是否恢复。"),
            ["say.revoked"] = new("Key {0} is revoked.", "密钥 {0} 已收回。"),
            ["say.see-help"] = new("See: {0} --help", "查看帮助：{0} --help"),
            ["say.see-rejects"] = new(
                "See the rejected rows: campaign import rejects {0}", "查看被拒行：campaign import rejects {0}"),
            ["say.token-once"] = new("Keep the token now; it is not shown again.", "请立即保存令牌，之后不再显示。"),
            ["say.cut"] = new("[there was more]", "[内容过长，已截断]"),
            ["say.wiped"] = new("[wiped after half a year]", "[已满半年，内容已清除]"),
            ["say.unknown-word"] = new("'{0}' is not known here.", "无法识别“{0}”。"),
            ["say.unreachable"] = new(
                "No answer from {0} ({1}). Check that the engine runs, and --server or CAMPAIGN_SERVER.",
                "{0} 没有应答（{1}）。请确认引擎已运行，并检查 --server 或 CAMPAIGN_SERVER。"),
        };
}
