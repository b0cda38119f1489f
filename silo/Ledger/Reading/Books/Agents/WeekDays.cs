using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Agents;

/// <summary>Reads days of the week as rosters write them: "周六、周日", "周六日", "Sat, Sun", "6,7".</summary>
internal static class WeekDays
{
    private const int Longest = 60;
    private const int EachWeek = 7;
    private const string Between = " '、,;/&+|和及与";
    private const string Numbers = "一二三四五六日";

    private static readonly string[] Weekend = ["周末", "双休", "双休日", "WEEKEND", "WEEKENDS"];
    private static readonly string[] None = ["无", "没有", "不休", "NONE", "NO", "0"];
    private static readonly string[] Prefixes = ["星期", "礼拜", "周"];

    private static readonly string[] English =
        ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    /// <summary>The days in order, Monday is 1: "6,7"; "" for none.</summary>
    public static Parsed<string> Read(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[Longest];
        var length = Folding.Fold(cell, buffer, Between);
        if (length <= 0)
            return AgentReasons.DaysUnreadable;
        var text = buffer[..length].ToString();
        if (None.Contains(text))
            return "";
        if (Weekend.Contains(text))
            return "6,7";
        var days = new SortedSet<int>();
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            if (Take(ref rest) is not { } day)
                return AgentReasons.DaysUnreadable;
            days.Add(day);
        }

        return days.Count == EachWeek ? AgentReasons.DaysUnreadable : string.Join(',', days);
    }

    private static int? Take(ref ReadOnlySpan<char> rest)
    {
        foreach (var prefix in Prefixes)
        {
            if (rest.StartsWith(prefix))
                rest = rest[prefix.Length..];
        }

        for (var day = 0; day < EachWeek; day++)
        {
            var word = English[day];
            foreach (var name in new[] { word, word[..3], $"{day + 1}", $"{Numbers[day]}" })
            {
                if (!rest.StartsWith(name))
                    continue;
                rest = rest[name.Length..];
                return day + 1;
            }
        }

        if (!rest.StartsWith("天"))
            return null;
        rest = rest[1..];
        return EachWeek;
    }
}
