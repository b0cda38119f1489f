namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>
/// The well-known motor insurers of China with the names that ledgers use. A name that stands here twice would be a
/// fault; a test looks for it. Short names first, then whole ones, which may be followed by a branch.
/// </summary>
public static class KnownInsurers
{
    /// <summary>An insurer and its usual names.</summary>
    /// <param name="Insurer">Who it is.</param>
    /// <param name="Names">Its names; case, width, blanks and words such as 有限公司 do not matter.</param>
    public sealed record Known(Insurer Insurer, Sequence<string> Names);

    /// <summary>All of them, in no order of merit.</summary>
    public static readonly Sequence<Known> All =
    [
        Named("picc", "PICC", "人保财险",
            "PICC", "PICC P&C", "人保", "中国人保", "人保车险", "人保产险", "人民财险", "人民保险", "中国人民保险", "中国人保财险",
            "中国人民财产保险", "人民财产保险"),
        Named("ping-an", "Ping An", "平安产险",
            "PING AN", "PAIC", "平安", "中国平安", "平安车险", "平安财险", "平安保险", "中国平安财产保险", "平安财产保险"),
        Named("cpic", "CPIC", "太平洋产险",
            "CPIC", "太保", "中国太保", "太平洋", "太保产险", "太保车险", "太平洋财险", "太平洋车险", "太平洋保险", "中国太平洋保险",
            "中国太平洋财产保险", "太平洋财产保险"),
        Named("china-life", "China Life P&C", "国寿财险",
            "国寿", "国寿产险", "中国人寿财险", "人寿财险", "中国人寿", "中国人寿财产保险", "国寿财产保险"),
        Named("ccic", "China Continent", "大地财险",
            "CCIC", "大地", "中国大地", "大地产险", "大地保险", "大地车险", "中国大地保险", "中国大地财产保险"),
        Named("cic", "China United", "中华联合财险",
            "中华", "中华联合", "中华财险", "中华保险", "中华联合保险", "中华联合财产保险"),
        Named("taiping", "Taiping", "太平财险",
            "TAIPING", "太平", "中国太平", "太平产险", "太平车险", "太平保险", "太平财产保险"),
        Named("sunshine", "Sunshine", "阳光财险",
            "阳光", "阳光产险", "阳光车险", "阳光保险", "阳光财产保险"),
        Named("huatai", "Huatai", "华泰财险", "华泰", "华泰产险", "华泰保险", "华泰财产保险"),
        Named("huaan", "Huaan", "华安财险", "华安", "华安产险", "华安保险", "华安财产保险"),
        Named("yongan", "Yongan", "永安财险", "永安", "永安产险", "永安保险", "永安财产保险"),
        Named("yongcheng", "Yongcheng", "永诚财险", "永诚", "永诚产险", "永诚保险", "永诚财产保险"),
        Named("yingda", "Yingda Taihe", "英大财险", "英大", "英大泰和", "英大产险", "英大泰和财险", "英大泰和财产保险"),
        Named("axa", "AXA Tianping", "安盛天平", "安盛", "天平", "安盛保险", "天平保险", "安盛天平财险", "安盛天平财产保险"),
        Named("shenneng", "Shenneng", "申能财险", "申能", "申能财产保险", "天安", "天安财险", "天安保险", "天安财产保险"),
        Named("dajia", "Dajia", "大家财险", "大家", "大家产险", "大家保险", "大家财产保险", "安邦财险", "安邦保险"),
        Named("zijin", "Zking", "紫金财险", "紫金", "紫金产险", "紫金保险", "紫金财产保险"),
        Named("zheshang", "Zheshang", "浙商财险", "浙商", "浙商产险", "浙商保险", "浙商财产保险"),
        Named("bohai", "Bohai", "渤海财险", "渤海", "渤海产险", "渤海保险", "渤海财产保险"),
        Named("dubang", "Dubang", "都邦财险", "都邦", "都邦产险", "都邦保险", "都邦财产保险"),
        Named("dinghe", "Dinghe", "鼎和财险", "鼎和", "鼎和产险", "鼎和保险", "鼎和财产保险"),
        Named("guoren", "Guoren", "国任财险", "国任", "国任产险", "国任保险", "国任财产保险", "信达财险"),
        Named("asia-pacific", "Asia-Pacific", "亚太财险", "亚太", "亚太产险", "亚太保险", "亚太财产保险"),
        Named("ancheng", "Ancheng", "安诚财险", "安诚", "安诚产险", "安诚保险", "安诚财产保险"),
        Named("changan", "Chang'an Liability", "长安责任保险", "长安", "长安责任", "长安保险"),
        Named("boc", "BOC Insurance", "中银保险", "中银", "中银财险", "中银产险"),
        Named("liberty", "Liberty", "利宝保险", "利宝", "利宝财险", "利宝产险"),
        Named("jd-allianz", "JD Allianz", "京东安联财险", "京东安联", "安联", "京东安联保险", "京东安联财产保险", "安联财险"),
        Named("zhongan", "ZhongAn", "众安保险", "众安", "众安在线", "众安财险", "众安在线财产保险"),
        Named("taikang", "Taikang Online", "泰康在线", "泰康", "泰康车险", "泰康在线财险", "泰康在线财产保险"),
        Named("byd", "BYD Insurance", "比亚迪财险", "比亚迪保险", "比亚迪财产保险", "易安财险", "易安财产保险"),
    ];

    private static Known Named(string code, string en, string zh, params ReadOnlySpan<string> names) =>
        new(new Insurer(code, new(en, zh)), [zh, .. names]);
}
