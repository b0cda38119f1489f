using System.Globalization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Silo.Calendars;

/// <summary>
/// Reads a year's notice from CSV: a <c>year,2026</c> line, a <c>source,…</c> line, then one <c>day,kind</c> line for
/// each named day, kind being off or work; what follows a second comma and lines that begin with # are for people.
/// </summary>
internal sealed class CalendarCsv
{
    /// <summary>The longest text, in characters; a year has 366 days.</summary>
    public const int LongestText = 64 * 1024;

    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    private readonly List<CalendarError> _errors = [];
    private readonly SortedDictionary<DateOnly, (DayKind Kind, int Line)> _days = [];
    private int? _year;
    private string? _source;

    private CalendarCsv()
    {
    }

    /// <summary>The notice of a text, or all its errors.</summary>
    public static CalendarReading Read(string text)
    {
        var reader = new CalendarCsv();
        if (text.Length > LongestText)
            reader.Fault(1, "file", "", $"longer than {LongestText} characters", $"超过 {LongestText} 个字符");
        else
            reader.ReadLines(text.TrimStart('\uFEFF').Split('\n'));
        return reader.Reading();
    }

    private void ReadLines(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.Length > 0 && line[0] != '#')
                ReadLine(at + 1, line.Split(',', 3, StringSplitOptions.TrimEntries));
        }
        if (_year is null && !_errors.Exists(error => error.Field == "year"))
            Fault(1, "year", "", "the line 'year,…' is missing", "缺少“year,…”行");
        if (_source is null)
            Fault(1, "source", "", "the line 'source,…' is missing", "缺少“source,…”行");
    }

    private void ReadLine(int line, string[] cells)
    {
        var value = cells.Length > 1 ? cells[1] : "";
        switch (cells[0])
        {
            case "year":
                ReadYear(line, value);
                break;
            case "source" when value.Length == 0:
                Fault(line, "source", value, "the source is empty", "来源为空");
                break;
            case "source":
                _source = string.Join(',', cells[1..]);
                break;
            default:
                ReadDay(line, cells[0], value);
                break;
        }
    }

    private void ReadYear(int line, string value)
    {
        if (_year is not null)
            Fault(line, "year", value, "the year stands here a second time", "年份重复");
        else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= EarliestYear and <= LatestYear)
            _year = year;
        else
            Fault(line, "year", value, $"not a year from {EarliestYear} to {LatestYear}",
                $"不是 {EarliestYear} 至 {LatestYear} 之间的年份");
    }

    private void ReadDay(int line, string text, string kindText)
    {
        DayKind? kind = kindText switch { "off" => DayKind.Off, "work" => DayKind.Work, _ => null };
        if (kind is null)
            Fault(line, "kind", kindText, "must be off or work", "须为 off 或 work");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Fault(line, "day", text, "not a day such as 2026-01-31", "不是有效日期，格式如 2026-01-31");
        else if (_year is { } year && day.Year != year)
            Fault(line, "day", text, $"not in the year {year}", $"不在 {year} 年内");
        else if (_year is null)
            Fault(line, "day", text, "stands before the line 'year,…'", "出现在“year,…”行之前");
        else if (kind is not null)
            AddDay(line, day, kind.Value);
    }

    private void AddDay(int line, DateOnly day, DayKind kind)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (_days.TryGetValue(day, out var first))
            Fault(line, "day", text, $"listed twice; the first is at line {first.Line}", $"重复，首次出现在第 {first.Line} 行");
        else if (kind == DayKind.Work && BusinessCalendar.WeekendsOnly.IsWorkday(day))
            Fault(line, "kind", "work", $"{text} is no weekend day, so it needs no make-up", $"{text} 不是周末，无须调休上班");
        else
            _days.Add(day, (kind, line));
    }

    private void Fault(int line, string field, string value, string en, string zh) =>
        _errors.Add(new CalendarError(line, field, value, en, zh));

    private CalendarReading Reading() => _errors.Count > 0
        ? new CalendarReading(null, [.. _errors.OrderBy(error => error.Line)])
        : new CalendarReading(new CalendarFile(_year!.Value, Of(DayKind.Off), Of(DayKind.Work), _source!), []);

    private Sequence<DateOnly> Of(DayKind kind) =>
        Sequence.From(_days.Where(day => day.Value.Kind == kind).Select(day => day.Key));
}
