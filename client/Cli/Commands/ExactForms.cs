using System.CommandLine.Parsing;
using System.Globalization;

namespace CampaignEngine.Cli.Commands;

/// <summary>
/// Reads days, instants and amounts in exactly the forms that the help names. The library guesses: a month
/// becomes its first day, an hour one of today, and <c>1,5</c> fifteen.
/// </summary>
internal static class ExactForms
{
    private const string DayForm = "yyyy-MM-dd";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>The reader of a type; null for one that the library does not guess at.</summary>
    public static Func<ArgumentResult, T?>? For<T>()
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return type == typeof(DateOnly) ? Reader<T>(text => Day(text))
            : type == typeof(DateTimeOffset) ? Reader<T>(text => Instant(text))
            : type == typeof(decimal) ? Reader<T>(text => Amount(text))
            : null;
    }

    /// <summary>A day such as <c>2026-03-05</c>; null for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayForm, Culture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>
    /// An instant such as <c>2026-03-05T15:00</c>, of this computer's zone unless it ends in <c>Z</c> or an
    /// offset; null for anything else.
    /// </summary>
    public static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantForms, Culture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>An amount such as <c>3200.50</c>, with digits and a point only; null for anything else.</summary>
    public static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, Culture, out var yuan) ? yuan : null;

    // What is wrong is told by Misreadings, which knows the option and its form.
    private static Func<ArgumentResult, T?> Reader<T>(Func<string, object?> read) => given =>
    {
        if (given.Tokens is [var token] && read(token.Value) is T value)
            return value;
        given.AddError(nameof(ExactForms));
        return default;
    };
}
