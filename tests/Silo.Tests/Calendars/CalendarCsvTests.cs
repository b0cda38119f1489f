using CampaignEngine.Silo.Calendars;

namespace CampaignEngine.Silo.Tests.Calendars;

public sealed class CalendarCsvTests
{
    private const string Good =
        "\uFEFF# notice\r\nyear,2027\r\nsource,notice, page 1\r\n\r\n2027-01-02,work,note\r\n2027-01-01,off\r\n";

    [Fact]
    public void A_good_file_is_read_whole() => Assert.Equal(
        new CalendarFile(2027, [new DateOnly(2027, 1, 1)], [new DateOnly(2027, 1, 2)], "notice,page 1"),
        CalendarCsv.Read(Good).File);

    [Fact]
    public void A_file_makes_its_year_final_and_its_days_count()
    {
        var calendar = CalendarFile.Combine([CalendarCsv.Read(Good).File!]);
        Assert.False(calendar.IsWorkday(new DateOnly(2027, 1, 1)));
        Assert.True(calendar.IsWorkday(new DateOnly(2027, 1, 2)));
        Assert.False(calendar.IsProvisional(new DateOnly(2027, 5, 1)));
        Assert.True(calendar.IsProvisional(new DateOnly(2028, 1, 1)));
    }

    [Theory]
    [InlineData("2027-01-01,off", "2026-01-01,off", 6, "day", "2026-01-01", "not in the year 2027")]
    [InlineData("2027-01-01,off", "2027-02-30,off", 6, "day", "2027-02-30", "not a day such as")]
    [InlineData("2027-01-01,off", "01/01/2027,off", 6, "day", "01/01/2027", "not a day such as")]
    [InlineData("2027-01-01,off", "2027-01-02,off", 6, "day", "2027-01-02", "listed twice; the first is at line 5")]
    [InlineData("2027-01-01,off", "2027-01-02,work", 6, "day", "2027-01-02", "listed twice")]
    [InlineData("2027-01-01,off", "2027-01-01,free", 6, "kind", "free", "must be off or work")]
    [InlineData("2027-01-01,off", "2027-01-01", 6, "kind", "", "must be off or work")]
    [InlineData("2027-01-01,off", "2027-01-04,work", 6, "kind", "work", "is no weekend day")]
    [InlineData("year,2027", "year,27", 2, "year", "27", "not a year")]
    [InlineData("year,2027", "year,2027\r\nyear,2028", 3, "year", "2028", "a second time")]
    [InlineData("year,2027", "", 1, "year", "", "is missing")]
    [InlineData("source,notice, page 1", "source,", 3, "source", "", "the source is empty")]
    [InlineData("source,notice, page 1", "", 1, "source", "", "is missing")]
    public void A_fault_is_named_by_line_field_and_value(
        string written, string instead, int line, string field, string value, string message)
    {
        var reading = CalendarCsv.Read(Good.Replace(written, instead, StringComparison.Ordinal));
        Assert.Null(reading.File);
        var error = Assert.Single(reading.Errors, error => error.En.Contains(message, StringComparison.Ordinal));
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(error.Zh, letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    [Fact]
    public void A_huge_file_is_refused_unread() =>
        Assert.Equal(
            "file", Assert.Single(CalendarCsv.Read(new string('x', CalendarCsv.LongestText + 1)).Errors).Field);
}
