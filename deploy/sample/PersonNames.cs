namespace CampaignEngine.SampleLedger;

/// <summary>Chinese personal names from common surnames and given-name characters.</summary>
public static class PersonNames
{
    private const string CommonSurnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private const string OtherSurnames =
        "郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严";
    private const string First = "建国志文明永海晓小雅子思宇浩俊嘉佳雨欣梓一若诗秀玉春丽桂红淑美家立成世少德光天正振东新";
    private const string Last = "伟芳娜敏静强磊军洋勇艳杰娟涛超霞平刚桂英华明辉玲斌燕波鹏飞琳莹雪婷倩颖慧洁晨阳轩涵怡然博睿泽豪凯翔龙峰宁瑶琪妍";
    private static readonly string[] DoubleSurnames = ["欧阳", "司马", "上官", "诸葛"];

    public static string Make(ref SplitMix64 dice)
    {
        var surname = dice.Below(200) == 0 ? dice.Pick(DoubleSurnames)
            : dice.Chance(65) ? CommonSurnames[dice.Below(CommonSurnames.Length)].ToString()
            : OtherSurnames[dice.Below(OtherSurnames.Length)].ToString();
        var last = Last[dice.Below(Last.Length)];
        return dice.Chance(22) ? $"{surname}{last}" : $"{surname}{First[dice.Below(First.Length)]}{last}";
    }
}
