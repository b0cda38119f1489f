using System.Globalization;
using System.Text;

namespace CampaignEngine.Faults.Tests;

/// <summary>Small ledgers whose campaigns are over in seconds.</summary>
internal static class Ledgers
{
    public const string Header = "dealer_code,dealer_name,policy_no,line,plate,expiry_date,phone";

    private const int MidPlan = 45;

    /// <summary>The clock's first day for <see cref="Mixed"/>.</summary>
    public static DateOnly FirstDay { get; } = new(2026, 6, 26);

    /// <summary>
    /// A Friday: only the calls of N-89 and N-26 fall on a Sunday; no holiday or make-up workday is in the
    /// way of any touch.
    /// </summary>
    public static DateOnly Clean { get; } = new(2026, 9, 25);

    /// <summary>Its last touches fall into the holidays of October.</summary>
    public static DateOnly Holidays { get; } = new(2026, 10, 2);

    /// <summary>Imported at N-45, so that what lies before is missed.</summary>
    public static DateOnly Late { get; } = new(2026, 8, 10);

    /// <summary>
    /// Policies of three dealers that expire on these three days in turn; P0000, P0003, ... on the clean one.
    /// </summary>
    public static string Mixed(string folder, int policies)
    {
        DateOnly[] expiries = [Clean, Holidays, Late];
        return Write(folder, Enumerable.Range(0, policies)
            .Select(number => Row(number, expiries[number % 3])));
    }

    /// <summary>Policies in the middle of their plans on a day, so that real time has work for them too.</summary>
    public static string InMidPlan(string folder, int policies, DateOnly today) =>
        Write(folder, Enumerable.Range(0, policies).Select(number => Row(number, today.AddDays(MidPlan))));

    public static string Row(int number, DateOnly expiry) => string.Create(CultureInfo.InvariantCulture,
        $"D{number / 3 % 3},Dealer {number / 3 % 3},P{number:0000},commercial,沪A{number:00000},"
        + $"{expiry:yyyy-MM-dd},138{number:00000000}");

    public static string Write(string folder, IEnumerable<string> rows) =>
        Write(folder, [Header, .. rows], Encoding.UTF8);

    public static string Write(string folder, IEnumerable<string> lines, Encoding encoding)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "ledger.csv");
        File.WriteAllLines(path, lines, encoding);
        return path;
    }
}
