using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows the cars behind the numbers of lost customers, and what these are reckoned with.</summary>
internal static class CarTables
{
    public static IRenderable List(IReadOnlyList<CarView> cars, Words words) => Tables.Of(words, cars,
    [
        new("col.car", car => car.Plate ?? car.Car),
        new("col.owner", car => car.Owner),
        new("col.phone", car => car.Phone),
        new("col.standing", car => words.Pick(car.StandingName)),
        new("col.last-maintenance", car => Words.Day(car.LastMaintenance)),
        new("col.lost-on", car => Words.Day(car.LostOn)),
        new("col.insured-until", car => Words.Day(car.InsuredUntil)),
        new("col.term", car => car.PolicyId is { } id ? $"{id}" : null),
    ]);

    public static IRenderable Figures(ChurnParametersView parameters, Words words) => new Rows(
        Tables.Facts(words,
            ("col.ticket", Words.Money(parameters.Figures.Ticket)),
            ("col.visits-per-year", Number(parameters.Figures.VisitsPerYear)),
            ("col.gross-share", ChurnTables.Share(parameters.Figures.GrossShare)),
            ("col.warranty-years", $"{parameters.Figures.WarrantyYears}"),
            ("col.agreed-steering", parameters.Figures.AgreedSteering is { } agreed ? Words.Number(agreed) : null)),
        Tables.Of(words, parameters.History,
        [
            new("col.at", edit => words.Stamp(edit.At)),
            new("col.by", edit => edit.By),
            new("col.reason", edit => edit.Reason),
            new("col.ticket", edit => Words.Money(edit.After.Ticket), true),
            new("col.visits-per-year", edit => Number(edit.After.VisitsPerYear), true),
            new("col.gross-share", edit => ChurnTables.Share(edit.After.GrossShare), true),
            new("col.warranty-years", edit => $"{edit.After.WarrantyYears}", true),
        ]));

    /// <summary>When customers were lost, by month.</summary>
    public static Table Months(IReadOnlyList<LostMonthView> months, Words words) => Tables.Of(words, months,
    [
        new("col.lost-in", month => $"{month.Month:yyyy-MM}"),
        new("col.lost-customers", month => Words.Number(month.Lost), true),
        new("col.returned", month => Words.Number(month.Returned), true),
        new("col.lost-at-end", month => Words.Number(month.LostAtEnd), true),
        new("col.gross-profit", month => Words.Money(month.GrossProfit), true),
    ]);

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
