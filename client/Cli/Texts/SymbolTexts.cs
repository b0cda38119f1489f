using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>What each argument and option means.</summary>
internal static class SymbolTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["arg.campaign"] = new("Id of the campaign", "活动编号"),
            ["arg.import"] = new("Id of the import", "导入编号"),
            ["arg.policy"] = new("Id of the policy term", "保单编号"),
            ["arg.task"] = new("Id of the call task", "电话待办编号"),
            ["arg.text"] = new("Id of the customer's text", "客户来信编号"),
            ["arg.code"] = new("Code of the dealer, such as SH001", "门店编码，如 SH001"),
            ["arg.month"] = new("Month of expiry, such as 2026-03", "到期月份，如 2026-03"),
            ["arg.name"] = new("What people call the campaign", "活动名称"),
            ["arg.playbook"] = new("Name of the playbook", "跟进方案名称"),
            ["arg.version"] = new("Version; the newest if absent", "版本；省略则为最新"),
            ["arg.file"] = new("Path of the file", "文件路径"),
            ["arg.ledger"] = new("Path of the ledger, .csv or .xlsx", "台账路径，.csv 或 .xlsx"),
            ["arg.year"] = new("The year, such as 2027", "年份，如 2027"),
            ["arg.cap-channel"] = new("sms or call", "sms 短信 或 call 电话"),
            ["arg.cap-days"] = new("Over so many days in a row, 1 to 60", "连续天数，1 至 60"),
            ["arg.cap-most"] = new("At most so many contacts, 1 to 100", "最多联系次数，1 至 100"),
            ["arg.key-name"] = new("Who will use the key; no personal data", "密钥用途；请勿填写个人信息"),
            ["arg.key-id"] = new("Id of the key", "密钥编号"),
            ["arg.disposition"] = OneOf("How it ended", "结果", Glossary.Rules, Names.Dispositions),
            ["opt.help"] = new("Show help", "显示帮助"),
            ["opt.version"] = new("Show the version", "显示版本"),
            ["opt.server"] = new("Address of the engine (CAMPAIGN_SERVER)", "引擎地址（CAMPAIGN_SERVER）"),
            ["opt.token"] = new(
                "Token of your key (CAMPAIGN_TOKEN; safer there than here)", "密钥令牌（CAMPAIGN_TOKEN，比命令行更安全）"),
            ["opt.json"] = new("Print the answer as it came, for programs", "按原样输出 JSON，供程序使用"),
            ["opt.lang"] = new("Language: zh or en (default from LANG)", "语言：zh 或 en（默认取自 LANG）"),
            ["opt.key"] = new(
                "Idempotency-Key of a write, to repeat it safely", "写操作的 Idempotency-Key，便于安全重试"),
            ["opt.limit"] = new("Items to show, 1 to 200 (default 50)", "显示条数，1 至 200（默认 50）"),
            ["opt.after"] = new("Go on after this cursor", "从该游标之后继续"),
            ["opt.all"] = new("Show the whole list", "显示全部"),
            ["opt.month"] = new("Month of expiry, such as 2026-03", "到期月份，如 2026-03"),
            ["opt.dealer"] = new("Code of one dealer", "一家门店的编码"),
            ["opt.dealers"] = new(
                "Codes of dealers, such as SH001,SH002; all if absent", "门店编码，可多个，如 SH001,SH002；省略则为全部"),
            ["opt.from"] = new("First day, yyyy-MM-dd", "起始日，yyyy-MM-dd"),
            ["opt.to"] = new("Last day, yyyy-MM-dd", "截止日，yyyy-MM-dd"),
            ["opt.playbook"] = new("Name of the playbook", "跟进方案名称"),
            ["opt.playbook-version"] = new("Version of the playbook; the newest if absent", "跟进方案版本；省略则为最新"),
            ["opt.anchor"] = new(
                "Day 0 of the playbook, yyyy-MM-dd: the expiry, or the maintenance it counts from",
                "跟进方案的锚点日期，yyyy-MM-dd：到期日，或其计算所依的保养日"),
            ["opt.lost-reason"] = new(
                "Code of why the car's last insurance term was lost, such as price",
                "该车上一张保单战败原因的代码，如 price"),
            ["opt.enrolled"] = new(
                "Day on which the term enters a campaign; early enough to miss nothing if absent",
                "纳入活动的日期；省略则足够早，不错过任何触达"),
            ["opt.tier"] = new("Tier of the customer: A, B or C (default C)", "客户等级：A、B 或 C（默认 C）"),
            ["opt.expiry-from"] = new("First day of expiry, yyyy-MM-dd", "最早到期日，yyyy-MM-dd"),
            ["opt.expiry-to"] = new("Last day of expiry, yyyy-MM-dd", "最晚到期日，yyyy-MM-dd"),
            ["opt.lines"] = OneOf("Lines of insurance, all if absent", "险种，省略则为全部", "line", Names.Lines),
            ["opt.yes"] = new("Do not ask", "不再询问"),
            ["opt.campaign"] = new("Id of one campaign", "一个活动的编号"),
            ["opt.phase"] = new("Name of the phase, such as contacting", "阶段名称，如 contacting"),
            ["opt.plate"] = new("Number plate", "车牌号"),
            ["opt.policy-no"] = new("Number of the policy", "保单号"),
            ["opt.phone"] = new("Whole phone number", "完整手机号"),
            ["opt.owner"] = new("Beginning of the owner's name", "车主姓名开头"),
            ["opt.suppressed"] = new(
                "Rule that suppressed a touch, such as no-consent", "使触达未执行的原因，如 no-consent 未同意"),
            ["opt.kind"] = OneOf(Glossary.Rules, Names.QuoteKinds),
            ["opt.premium"] = new("Premium in yuan, such as 3200.50", "保费（元），如 3200.50"),
            ["opt.renewals"] = new("Terms to win", "续保单数"),
            ["opt.this-line-only"] = new(
                "It holds for this line only, not for the other line of the car", "仅适用于本险种，不含同车另一险种"),
            ["opt.reason"] = new(
                "Why; for withdraw: sold, scrapped, transferred or invalid",
                "原因；撤出时为 sold、scrapped、transferred 或 invalid"),
            ["opt.channel"] = new("One channel; all if absent", "一个渠道；省略则为全部"),
            ["opt.as"] = OneOf("What it means", "处理结果", "judgement", Names.Judgements),
            ["opt.state"] = new("unread or judged; both if absent", "unread 未处理，judged 已处理；省略则为全部"),
            ["opt.agent"] = new("Who calls, or who closed the renewal", "拨打电话或办理续保的专员"),
            ["opt.insurer"] = new(
                "Insurer of the new policy, or where the customer went", "新保单的保险公司，或客户转投的保险公司"),
            ["opt.epoch"] = new(
                "Lease under which the call was made, as 'task next' showed it", "领取任务时显示的租约号"),
            ["opt.appointment"] = new(
                "When to call again, such as 2026-03-05T15:00 (of this computer) or 2026-03-05T07:00Z",
                "约定的下次通话时间，如 2026-03-05T15:00（本机时区）或 2026-03-05T07:00Z"),
            ["opt.expires"] = new(
                "When the key ends, such as 2027-01-01T00:00 (of this computer) or 2026-12-31T16:00Z",
                "密钥失效时间，如 2027-01-01T00:00（本机时区）或 2026-12-31T16:00Z"),
            ["opt.role"] = new("What the key may do", "密钥的角色"),
            ["opt.preview"] = new(
                "Only look at it: nothing is stored before 'import start'", "仅预览：执行 import start 之前不写入数据"),
            ["opt.map"] = new(
                "What a column holds, such as due=expiry_date, or remarks=ignore; may be given several times",
                "列的含义，如 哪天到=expiry_date，或 备注=ignore 不读取；可多次给出"),
            ["opt.dealer-of-rows"] = new(
                "Code of the dealer of all rows, for a file without such a column", "所有行所属门店的编码（文件无门店列时）"),
            ["opt.book"] = new(
                "What the file is about: policies (default), service-visits …; a preview proposes it",
                "文件内容：policies（默认）、service-visits 等；预览时自动识别"),
            ["opt.sheet"] = new("Sheet to read; the first that is a ledger if absent", "要读取的工作表；省略则为第一个台账"),
            ["opt.hidden-rows"] = new("take or leave hidden rows (default leave)", "take 导入或 leave 略去隐藏的行（默认 leave）"),
            ["opt.found-dealers"] = new(
                "Found dealers that are not known yet; otherwise their rows are rejected", "新建尚未登记的门店；否则拒绝其数据行"),
            ["opt.take-over"] = new(
                "Withdraw terms that are live at another dealer too, as their customers have moved",
                "在原门店撤出仍在跟进的同一保单（客户已转店）"),
            ["opt.watch"] = new("Wait for the end of the import", "等待导入完成"),
            ["opt.yaml"] = new("Print the text as stored", "输出原始 YAML"),
            ["opt.out"] = new("File to write; standard output if absent", "输出文件；省略则为标准输出"),
            ["opt.count"] = new("Stop after so many changes", "收到指定次数的更新后结束"),
        };

    // The names to type; a Chinese reader gets the word of each beside it.
    private static LocalizedText OneOf(string list, IReadOnlyList<string> names) => new(
        string.Join(" or ", names),
        string.Join('、', names.Select(name => $"{name} {Glossary.Word(list, name).Zh}")));

    private static LocalizedText OneOf(string english, string chinese, string list, IReadOnlyList<string> names) => new(
        $"{english}: {string.Join(' ', names)}", $"{chinese}：{OneOf(list, names).Zh}");
}
