using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed class FaultsTests
{
    private readonly Faults _faults = new();

    [Fact]
    public void Faults_of_one_field_are_kept_together_in_both_languages()
    {
        _faults.Add("name", "is odd", "不对");
        _faults.Add("name", "is long", "太长");
        _faults.Add("role", "is missing", "缺失");
        var problem = _faults.Result().Problem;
        Assert.Equal((400, "fields-invalid"), (problem.Status, problem.Code));
        Assert.Equal(["is odd / 不对", "is long / 太长"], problem.Errors!["name"]);
        Assert.Equal(["name", "role"], problem.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_good_text_is_trimmed_and_no_fault()
    {
        Assert.Equal("台账", _faults.Text("name", " 台账\u3000", 2));
        Assert.True(_faults.IsClean);
    }

    [Theory]
    [InlineData(null, "is required")]
    [InlineData("  ", "is required")]
    [InlineData("abcd", "at most 3 characters")]
    [InlineData("a\tb", "on one line")]
    public void A_text_that_is_missing_long_or_of_many_lines_is_at_fault(string? text, string fault)
    {
        _faults.Text("name", text, 3);
        Assert.False(_faults.IsClean);
        Assert.Contains(
            fault, Assert.Single(_faults.Result().Problem.Errors!["name"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-05", true)]
    [InlineData("05/03/2026", false)]
    [InlineData("2026-3-5", false)]
    [InlineData("2026-02-30", false)]
    public void A_day_has_one_form_only(string text, bool isDay)
    {
        Assert.Equal(isDay ? new DateOnly(2026, 3, 5) : null, _faults.Day("from", text));
        Assert.Equal(isDay, _faults.IsClean);
    }

    [Theory]
    [InlineData("2026-03", true)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-15", false)]
    [InlineData("March", false)]
    public void A_month_is_named_by_itself_or_its_first_day(string text, bool isMonth)
    {
        Assert.Equal(isMonth ? new DateOnly(2026, 3, 1) : null, _faults.Month("month", text));
        Assert.Equal(isMonth, _faults.IsClean);
    }

    [Fact]
    public void No_day_and_no_month_are_no_fault()
    {
        Assert.Null(_faults.Day("from", null));
        Assert.Null(_faults.Month("month", null));
        Assert.True(_faults.IsClean);
    }

    [Fact]
    public void A_choice_is_found_by_name_or_told_what_there_is()
    {
        Assert.Equal(Role.Agent, _faults.Choice<Role>("role", "agent", RoleNames.Parse, RoleNames.All));
        Assert.True(_faults.IsClean);
        Assert.Null(_faults.Choice<Role>("role", "owner", RoleNames.Parse, RoleNames.All));
        Assert.Contains(
            "agent", Assert.Single(_faults.Result().Problem.Errors!["role"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("price")]
    [InlineData("bought-elsewhere")]
    [InlineData("n90")]
    public void A_short_code_is_taken(string code)
    {
        Assert.Equal(code, _faults.Code("reason", code, 60));
        Assert.True(_faults.IsClean);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Price")]
    [InlineData("too dear")]
    [InlineData("王芳嫌贵")]
    [InlineData("a\nb")]
    [InlineData("sixty-one")]
    public void Free_text_is_no_code(string? text)
    {
        _faults.Code("reason", text, 8);
        Assert.False(_faults.IsClean);
    }
}
