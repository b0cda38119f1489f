using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerDateTests
{
    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-4-1")]
    [InlineData("2026/4/1")]
    [InlineData("2026/04/01")]
    [InlineData("2026.4.1")]
    [InlineData("2026.04.01")]
    [InlineData("20260401")]
    [InlineData("2026年4月1日")]
    [InlineData("2026年04月01日")]
    [InlineData("2026-04-01 00:00")]
    [InlineData("2026-04-01 00:00:00")]
    [InlineData("2026/4/1 0:00")]
    [InlineData("2026/4/1 0:00:00")]
    [InlineData("2026-04-01T00:00:00")]
    [InlineData("２０２６－０４－０１")]
    [InlineData("２０２６年４月１日")]
    [InlineData("'2026-04-01")]
    [InlineData("2026-\u200B04-01")]
    public void Forms_with_the_year_first_are_read(string text) =>
        Assert.Equal(new DateOnly(2026, 4, 1), LedgerDate.Start(text).Value);

    [Theory]
    [InlineData("2026-04-01 23:59:59")]
    [InlineData("2026-04-01 23:59")]
    [InlineData("2026/4/1 23:59:59.997")]
    [InlineData("2026-04-01 24:00:00")]
    [InlineData("2026-04-01 24:00")]
    [InlineData("2026-04-01T23:59:59")]
    [InlineData("2026-04-01T23:59:59+08:00")]
    [InlineData("2026-04-01 24时")]
    [InlineData("2026-04-01 24时止")]
    [InlineData("2026年04月01日24时")]
    [InlineData("2026年4月1日 24时止")]
    [InlineData("2026年4月1日二十四时止")]
    [InlineData("2026年4月1日23时59分59秒")]
    [InlineData("2026 年 4 月 1 日 24 时")]
    [InlineData("2026-04-01止")]
    [InlineData("20260401235959")]
    [InlineData("202604012359")]
    [InlineData("20260401240000")]
    [InlineData("20260401235959999")]
    [InlineData("20260401 235959")]
    public void The_end_of_the_covered_day_is_that_day_for_an_expiry_alone(string text)
    {
        Assert.Equal(new DateOnly(2026, 4, 1), LedgerDate.Expiry(text).Value);
        Assert.Equal("date_has_time", LedgerDate.Start(text).Fault?.Code);
    }

    [Theory]
    [InlineData("2026年4月1日0时")]
    [InlineData("2026年4月1日零时起")]
    [InlineData("2026-04-01 00时起")]
    [InlineData("20260401000000")]
    [InlineData("2026年4月1号")]
    public void The_beginning_of_a_day_is_that_day(string text)
    {
        Assert.Equal(new DateOnly(2026, 4, 1), LedgerDate.Start(text).Value);
        Assert.Equal(new DateOnly(2026, 4, 1), LedgerDate.Expiry(text).Value);
    }

    [Theory]
    [InlineData("2026-04-01 12:00:00", "date_has_time")]
    [InlineData("2026-04-01 23:59:58", "date_has_time")]
    [InlineData("2026-04-01T23:59:59Z", "date_unreadable")]
    [InlineData("2026-04-01 24:01", "date_unreadable")]
    [InlineData("2026-04-01 25:00", "date_unreadable")]
    [InlineData("2026-04-01 12", "date_unreadable")]
    [InlineData("20260401239959", "date_unreadable")]
    [InlineData("20260431235959", "date_impossible")]
    [InlineData("2026-04-01 下午", "date_unreadable")]
    public void No_other_time_belongs_to_an_expiry(string text, string code) =>
        Assert.Equal(code, LedgerDate.Expiry(text).Fault?.Code);

    [Fact]
    public void A_visit_may_be_noted_to_the_minute() =>
        Assert.Equal(new DateOnly(2025, 9, 1), LedgerDate.Vehicle("2025-09-01 14:23:11").Value);

    [Theory]
    [InlineData("2026-02-30", "date_impossible")]
    [InlineData("20260230", "date_impossible")]
    [InlineData("2025-02-29", "date_impossible")]
    [InlineData("2026-13-01", "date_impossible")]
    [InlineData("2026-00-10", "date_impossible")]
    [InlineData("2026-04-31", "date_impossible")]
    [InlineData("0000-01-01", "date_impossible")]
    [InlineData("1999-12-31", "date_out_of_range")]
    [InlineData("2101-01-01", "date_out_of_range")]
    [InlineData("9999-12-31", "date_out_of_range")]
    [InlineData("01042026", "date_impossible")]
    [InlineData("46000", "date_serial")]
    [InlineData("46000.0", "date_serial")]
    [InlineData("44538.5", "date_serial")]
    [InlineData("26-04-01", "date_two_digit_year")]
    [InlineData("26/4/1", "date_two_digit_year")]
    [InlineData("260401", "date_two_digit_year")]
    [InlineData("26年4月1日", "date_two_digit_year")]
    [InlineData("01/04/2026", "date_order")]
    [InlineData("1/4/2026", "date_order")]
    [InlineData("4-1-2026", "date_order")]
    [InlineData("13.04.2026", "date_order")]
    [InlineData("二〇二六年四月一日", "date_chinese_numerals")]
    [InlineData("二零二六年", "date_chinese_numerals")]
    [InlineData("2026年四月1日", "date_chinese_numerals")]
    [InlineData("2026-04-01 23:59:59", "date_has_time")]
    [InlineData("2026-04-01 24:00", "date_has_time")]
    [InlineData("2026-04-01T08:00:00", "date_has_time")]
    [InlineData("2026-04/01", "date_unreadable")]
    [InlineData("2026年4月", "date_unreadable")]
    [InlineData("2026年4月1", "date_unreadable")]
    [InlineData("2026-04", "date_unreadable")]
    [InlineData("2026", "date_unreadable")]
    [InlineData("202641", "date_two_digit_year")]
    [InlineData("2026041", "date_unreadable")]
    [InlineData("2026-04-01-01", "date_unreadable")]
    [InlineData("-2026-04-01", "date_unreadable")]
    [InlineData("April 1, 2026", "date_unreadable")]
    [InlineData("2026-Apr-01", "date_unreadable")]
    [InlineData("1-Apr-26", "date_unreadable")]
    [InlineData("infinity", "date_unreadable")]
    [InlineData("4.6E+04", "date_unreadable")]
    [InlineData("明年四月", "date_chinese_numerals")]
    [InlineData("\0", "date_unreadable")]
    public void Everything_else_is_refused_with_its_own_reason(string text, string code) =>
        Assert.Equal(code, LedgerDate.Start(text).Fault?.Code);

    [Fact]
    public void A_vehicle_may_be_older_than_any_term()
    {
        Assert.Equal(new DateOnly(1996, 5, 1), LedgerDate.Vehicle("1996-05-01").Value);
        Assert.Equal("date_out_of_range", LedgerDate.Vehicle("1979-12-31").Fault?.Code);
    }

    [Fact]
    public void A_very_long_cell_is_no_date() =>
        Assert.Equal("date_unreadable", LedgerDate.Start(new string('1', 1_000)).Fault?.Code);
}
