using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Books.Visits;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Visits;

/// <summary>
/// Exports of workshops, through <see cref="VisitReader"/>, <see cref="VisitWindow"/>, <see cref="VisitAmounts"/> and
/// <see cref="VisitTypes"/>.
/// </summary>
public sealed class VisitReaderTests
{
    private static readonly LedgerOptions Options = new()
    {
        Book = BookShelf.Visits,
        Words = HeaderWords.Shipped.Of(BookShelf.Visits.Words),
        DealerCode = "SH001",
    };

    [Fact]
    public async Task An_export_with_one_line_an_order_is_read_as_it_stands()
    {
        var lines = await ReadAsync(
            "工单号,接待日期,客户名称,客户电话,车牌号,车型,车架号,业务类型,进厂里程,合计金额,应结金额,接待顾问",
            "wx2026-001,2026-02-03 09:12,张三,13912345678,沪A12345,帕萨特,,定期保养,\"32,105km\",680,650.50,李四",
            "WX2026-002,2026/2/4,李四,13912345679,沪A12346,帕萨特,,事故维修,0,\"12,000.00\",12000,王五");
        Assert.Equal(
        [
            "2 WX2026-001 沪A12345 2026-02-03 Maintenance 32105 650.50",
            "3 WX2026-002 沪A12346 2026-02-04 Accident  12000",
        ], Shown(lines));
        Assert.Empty(lines.OfType<LedgerRemark>());
    }

    [Fact]
    public async Task Lines_of_one_order_are_one_visit_also_where_only_the_first_names_it()
    {
        var lines = await ReadAsync(
            "委托书号,车牌号,进厂日期,维修类别,项目名称,工时费,材料费,金额",
            "R1,沪A12345,2026-02-03,一般维修,刹车片,100,200.5,",
            ",,,,机油,50,,",
            "R2,沪A12346,2026-02-03,首保,,,,100",
            "R1,沪A12345,2026-02-03,一般维修,退旧件,,,-20",
            "R1,,,,赠送,,,0");
        Assert.Equal(
            ["2 R1 沪A12345 2026-02-03 Repair  330.5", "4 R2 沪A12346 2026-02-03 FirstMaintenance  100"],
            Shown(lines));
        Assert.Empty(lines.OfType<LedgerRemark>());
    }

    [Fact]
    public async Task A_total_that_each_line_repeats_counts_once_and_totals_that_differ_are_told()
    {
        var lines = await ReadAsync(
            "工单号,车牌号,进厂日期,小计,实收金额",
            "R1,沪A12345,2026-02-03,100,300", "R1,沪A12345,2026-02-03,200,300",
            "R2,沪A12346,2026-02-03,,100", "R2,沪A12346,2026-02-03,,50", "R2,沪A12346,2026-02-03,,50");
        Assert.Equal(["300", "200"], lines.OfType<Visit>().Select(visit => $"{visit.Amount}"));
        Assert.Equal(["5 order_amounts_differ"], lines.OfType<LedgerNote>().Select(note => $"{note.Line} {note.Code}"));
    }

    [Fact]
    public async Task Without_numbers_car_day_and_type_make_a_visit_and_a_row_told_twice_is_one()
    {
        var lines = await ReadAsync(
            "车牌号,维修日期,维修类型,费用",
            "沪A12345,2026-02-03,保养,100", "沪A12345,2026-02-03,保养,50", "沪A12345,2026-02-03,维修,70",
            "沪A12346,2026-02-03,保养,100", "沪A12346,2026-02-03,保养,100");
        Assert.Equal(["150", "70", "100", "100"], lines.OfType<Visit>().Select(visit => $"{visit.Amount}"));
    }

    [Fact]
    public async Task An_order_whose_lines_differ_counts_as_the_weightiest_and_two_cars_are_no_order()
    {
        var lines = await ReadAsync(
            "工单号,车牌号,进厂日期,维修类型",
            "R1,沪A12345,2026-02-03,维修", "R1,沪A12345,2026-02-03,钣喷", "R1,沪B00001,2026-02-03,维修");
        Assert.Equal(VisitType.Accident, lines.OfType<Visit>().Single().Type);
        Assert.Equal(
            ["3 visit_type visit_types_differ noted", "4 order_no order_differs rejected"],
            lines.OfType<LedgerRemark>().Select(remark =>
                $"{remark.Line} {remark.Column} {remark.Code} {(remark is LedgerNote ? "noted" : "rejected")}"));
    }

    [Fact]
    public async Task Bad_fields_are_told_with_line_column_value_and_reason()
    {
        var lines = await ReadAsync(
            "工单号,车牌号,进厂日期,维修类型,里程,金额",
            "R1,,2026-02-03,保养,,", "R2,沪A12345,上周,保养,,", ",,,洗车,,10", "R3,沪A12346,2026-02-03,喝茶,远,many",
            "合计,,,,,10");
        Assert.Equal(
        [
            "2 plate  vehicle_missing", "3 visit_date 上周 date_unreadable", "4  R2 order_rejected",
            "5 visit_type 喝茶 visit_type_unknown", "5 mileage 远 mileage_unreadable", "5 amount many amount_unreadable",
            "6  合计 footer",
        ], lines.OfType<LedgerRemark>().Select(remark =>
            $"{remark.Line} {remark.Column} {remark.Value} {remark.Code}"));
        Assert.Equal(["5 R3 沪A12346 2026-02-03 Other  "], Shown(lines));
    }

    [Theory]
    [InlineData("首保", VisitType.FirstMaintenance)]
    [InlineData("首次免费保养", VisitType.FirstMaintenance)]
    [InlineData("5000公里常规保养", VisitType.Maintenance)]
    [InlineData("定期维护（小保）", VisitType.Maintenance)]
    [InlineData("一般维修", VisitType.Repair)]
    [InlineData("机电维修", VisitType.Repair)]
    [InlineData("保修索赔", VisitType.Repair)]
    [InlineData("事故车维修", VisitType.Accident)]
    [InlineData("保险理赔", VisitType.Accident)]
    [InlineData("钣金喷漆", VisitType.Accident)]
    [InlineData("精品加装", VisitType.Other)]
    [InlineData("Scheduled service", VisitType.Maintenance)]
    [InlineData("Body & paint", VisitType.Accident)]
    [InlineData("General Repair", VisitType.Repair)]
    internal void Types_are_read_by_the_words_of_the_trade(string cell, VisitType type) =>
        Assert.Equal(type, VisitTypes.Read(cell).Value);

    [Fact]
    public async Task Lines_that_stand_too_far_apart_are_told()
    {
        var lines = await ReadAsync(
        [
            "工单号,车牌号,进厂日期,金额", "R0,沪A00000,2026-02-03,1",
            .. Enumerable.Range(1, VisitWindow.Width + 1).Select(n => $"R{n},沪A{n:00000},2026-02-03,1"),
            "R0,沪A00000,2026-02-03,1",
        ]);
        Assert.Equal(VisitWindow.Width + 2, lines.OfType<Visit>().Count());
        Assert.Equal("order_lines_apart", Assert.Single(lines.OfType<LedgerReject>()).Code);
        Assert.Equal(lines.Select(line => line.Line).Order(), lines.Select(line => line.Line));
    }

    [Theory]
    [InlineData("推修保险公司", LedgerColumn.SteeredBy)]
    [InlineData("送修来源", LedgerColumn.SteeredBy)]
    [InlineData("保险公司", LedgerColumn.SteeredBy)]
    [InlineData("结算单号", LedgerColumn.OrderNo)]
    [InlineData("行驶里程(km)", LedgerColumn.Mileage)]
    [InlineData("工时费（元）", LedgerColumn.LabourAmount)]
    [InlineData("RO Number", LedgerColumn.OrderNo)]
    internal void Headers_of_workshop_systems_are_known(string header, LedgerColumn column) =>
        Assert.Equal(column, Options.Words.Recognise(header)?.Column);

    private static async Task<List<LedgerLine>> ReadAsync(params string[] lines)
    {
        using var file = TemporaryLedger.Of(lines);
        return await file.ReadAsync(Options);
    }

    private static IEnumerable<string> Shown(List<LedgerLine> lines) => lines.OfType<Visit>().Select(visit =>
        $"{visit.Line} {visit.OrderNo} {visit.Plate} {visit.VisitedOn:yyyy-MM-dd} {visit.Type} {visit.Mileage} "
            + $"{visit.Amount}");
}
