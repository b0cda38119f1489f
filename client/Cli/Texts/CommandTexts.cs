using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>What each command does, apart from those on policy terms.</summary>
internal static class CommandTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help."] = new("Runs renewal campaigns from the terminal.", "在终端管理续保活动。"),
            ["help.list"] = new("List campaigns with their progress", "列出活动及其进展"),
            ["help.show"] = new("Show one campaign", "查看一个活动"),
            ["help.preview"] = new("Show what launching a draft now would do", "预览草稿现在启动的效果"),
            ["help.progress"] = new("Show a campaign's progress by dealer", "按门店查看活动进展"),
            ["help.days"] = new("Show a campaign's touches by day and channel", "按日期和渠道查看活动触达"),
            ["help.draft"] = new(
                "Draft a campaign; nobody is contacted before it is launched", "起草活动；启动前不会联系任何客户"),
            ["help.redraft"] = new("Replace what a draft says", "修改草稿"),
            ["help.launch"] = new("Launch a draft: its terms are enrolled and contacted", "启动草稿：纳入保单并开始联系客户"),
            ["help.pause"] = new(
                "Pause a running campaign; touches due meanwhile are suppressed", "暂停活动；期间到期的触达将被抑制"),
            ["help.resume"] = new("Resume a paused campaign from the next planned touch", "恢复活动，从下一次计划触达继续"),
            ["help.end"] = new("End a campaign for good; its open terms are withdrawn", "永久结束活动；未了结的保单将被撤出"),
            ["help.import"] = new("Ledgers: send, look at, start, fetch rejected rows", "台账：上传、预览、开始、下载被拒行"),
            ["help.import add"] = new(
                "Send a ledger (CSV or XLSX): to be imported, or with --preview to be looked at first",
                "上传台账（CSV 或 XLSX）：直接导入，或用 --preview 先预览"),
            ["help.import preview"] = new("Show how a ledger will be taken", "查看台账的识别结果"),
            ["help.import answer"] = new("Say how a ledger is to be taken, and look again", "指定台账的读取方式并重新查看"),
            ["help.import start"] = new("Import a ledger as its preview says", "按预览开始导入"),
            ["help.import discard"] = new("Forget a ledger that was not started", "放弃尚未开始的台账"),
            ["help.import list"] = new("List imports", "列出导入记录"),
            ["help.import show"] = new("Show one import", "查看一次导入"),
            ["help.import rejects"] = new("Fetch the rejected rows of an import as CSV", "以 CSV 下载一次导入的被拒行"),
            ["help.playbook"] = new("Playbooks: which touches a term gets", "跟进方案：保单会收到哪些触达"),
            ["help.playbook list"] = new("List the newest version of every playbook", "列出各跟进方案的最新版本"),
            ["help.playbook show"] = new("Show a playbook and its touches", "查看跟进方案及其触达"),
            ["help.playbook plan"] = new(
                "Show what a playbook does to one policy term that nobody answers", "查看跟进方案对一份无人响应的保单的安排"),
            ["help.playbook add"] = new(
                "Store a YAML text as a playbook's next version", "将 YAML 文本存为跟进方案的新版本"),
            ["help.dealer"] = new("Dealers: look, rest, targets", "门店：查看、停用、目标"),
            ["help.dealer list"] = new("List dealers", "列出门店"),
            ["help.dealer show"] = new("Show one dealer with its targets", "查看一家门店及其目标"),
            ["help.dealer progress"] = new(
                "Show a dealer's progress by campaign and month of expiry", "按活动和到期月份查看门店进展"),
            ["help.dealer suspend"] = new("Rest contact with all of a dealer's customers", "停止联系一家门店的全部客户"),
            ["help.dealer reinstate"] = new("Go on with a suspended dealer", "恢复已停用的门店"),
            ["help.task"] = new("Call tasks: take the next, report how the call ended", "电话待办：领取、登记通话结果"),
            ["help.task next"] = new("Take the next call task under a lease", "领取下一个电话待办"),
            ["help.task list"] = new("List open call tasks", "列出未完成的电话待办"),
            ["help.task outcome"] = new("Report how a call ended", "登记通话结果"),
            ["help.task extend"] = new("Go on holding a call task", "延长电话待办的占用"),
            ["help.task release"] = new("Give a call task back to the others", "退回电话待办"),
            ["help.texts"] = new("List what customers wrote", "列出客户来信"),
            ["help.texts judge"] = new(
                "Say what a text means; until then no other text goes to that phone", "登记来信的处理结果；在此之前不再向该号码发短信"),
            ["help.cap"] = new("How often one phone may be contacted", "同一号码的联系次数上限"),
            ["help.cap list"] = new("List the caps", "列出上限"),
            ["help.cap set"] = new("Set a cap", "设置上限"),
            ["help.cap remove"] = new("Take a cap away", "取消上限"),
            ["help.calendar"] = new("The working calendar", "工作日历"),
            ["help.calendar list"] = new("List the published years", "列出已公布的年份"),
            ["help.calendar show"] = new("Show what the notice of a year says", "查看一年的节假日安排"),
            ["help.calendar add"] = new(
                "Publish a year's notice and plan anew what rests on it", "公布一年的节假日安排并重新排期"),
            ["help.keys"] = new("Keys: who may call the engine", "密钥：谁可以访问引擎"),
            ["help.keys list"] = new("List keys, without their tokens", "列出密钥（不含令牌）"),
            ["help.keys add"] = new("Make a key; its token is shown this once", "新建密钥；令牌仅显示这一次"),
            ["help.keys revoke"] = new("Revoke a key for good", "永久收回密钥"),
            ["help.live"] = new("Follow live progress until Ctrl-C", "实时查看进展，按 Ctrl-C 结束"),
            ["help.me"] = new("Show whose token this is", "查看当前令牌的身份"),
            ["help.login"] = new("Check a token and remember it with its server", "验证令牌，并与服务器地址一起保存"),
            ["help.clock"] = new("Show the engine's clock", "查看引擎时钟"),
            ["help.health"] = new("Show whether the engine can answer calls", "查看引擎是否可用"),
        };
}
