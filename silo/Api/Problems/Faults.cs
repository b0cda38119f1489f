using System.Globalization;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>Collects what is wrong with the fields of a body and the parameters of a call, in both languages.</summary>
internal sealed class Faults
{
    private static readonly string[] Months = ["yyyy-MM", "yyyy-MM-01"];

    private readonly Dictionary<string, List<string>> _errors = new(StringComparer.Ordinal);

    public bool IsClean => _errors.Count == 0;

    /// <summary>The problem that lists all faults.</summary>
    public ProblemResult Result() => KnownProblems.Fields(
        _errors.ToDictionary(error => error.Key, error => error.Value.ToArray(), StringComparer.Ordinal)).Result();

    public void Add(string field, string en, string zh)
    {
        if (!_errors.TryGetValue(field, out var texts))
            _errors[field] = texts = [];
        texts.Add($"{en} / {zh}");
    }

    /// <summary>A text that must be there, trimmed; empty when at fault.</summary>
    public string Text(string field, string? text, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            Add(field, "is required", "必填");
        else if (trimmed.Length > longest || trimmed.Any(char.IsControl))
            Add(field, $"must be at most {longest} characters on one line", $"须为一行且不超过 {longest} 个字符");
        return trimmed;
    }

    /// <summary>A text that may be left out, trimmed; null for none.</summary>
    public string? Maybe(string field, string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? null : Text(field, text, longest);

    /// <summary>A short code that enters counts and screens: no free text, which could name a person.</summary>
    public string Code(string field, string? text, int longest)
    {
        var code = Text(field, text, longest);
        if (code.Any(sign => !char.IsAsciiLetterLower(sign) && !char.IsAsciiDigit(sign) && sign != '-'))
            Add(field, "must be lower-case letters, digits and dashes, such as price", "须为小写字母、数字或连字符，如 price");
        return code;
    }

    /// <summary>A day of the one form that nobody reads two ways; null for none, and when at fault.</summary>
    public DateOnly? Day(string field, string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Add(field, "must be a day such as 2026-03-05", "须为日期，如 2026-03-05");
        return null;
    }

    /// <summary>A month by its name or its first day; null for none, and when at fault.</summary>
    public DateOnly? Month(string field, string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return first;
        Add(field, "must be a month such as 2026-03, or its first day", "须为月份（如 2026-03）或其首日");
        return null;
    }

    /// <summary>A choice by name; null when at fault.</summary>
    public T? Choice<T>(string field, string? name, Func<string?, T?> parse, string all)
        where T : struct
    {
        var choice = parse(name);
        if (choice is null)
            Add(field, $"must be one of: {all}", $"须为以下之一：{all}");
        return choice;
    }
}
