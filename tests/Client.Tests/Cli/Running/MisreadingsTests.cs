using CampaignEngine.Cli.Running;

namespace CampaignEngine.Client.Tests.Cli.Running;

/// <summary>How <see cref="Misreadings"/> tells what cannot be read.</summary>
public sealed class MisreadingsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("错误：<campaign> 的值不能为“seven”，应为：整数。", "show", "seven")]
    [InlineData("错误：缺少 <campaign>：活动编号。", "show")]
    [InlineData("错误：--limit 的值不能为“many”，应为：整数。", "list", "--limit", "many")]
    [InlineData("错误：--limit 须为 1 至 200。", "list", "--limit", "201")]
    [InlineData("错误：月份格式如 2026-03。", "progress", "7", "--month", "March")]
    [InlineData("错误：--from 的值不能为“soon”，应为：日期，如 2026-03-05。", "days", "7", "--from", "soon")]
    [InlineData(
        "错误：--appointment 的值不能为“soon”，应为：时间，如 2026-03-05T15:00。",
        "task", "outcome", "7", "promised", "--epoch", "1", "--appointment", "soon")]
    [InlineData("错误：--premium 的值不能为“much”，应为：金额，如 3200.50。", "policy", "renewed", "7", "--premium", "much")]
    [InlineData("错误：--kind 的值不能为“wild”，应为：firm, indicative。", "policy", "quote", "12", "--kind", "wild")]
    [InlineData("错误：缺少 --kind：indicative 试算报价、firm 精确报价。", "policy", "quote", "12")]
    [InlineData("错误：缺少 --phase：阶段名称，如 contacting。", "policy", "find", "--phase")]
    [InlineData("错误：无法识别“nonsense”。", "nonsense")]
    [InlineData("错误：须指定子命令：next, list, outcome, extend, release。", "task")]
    public async Task What_cannot_be_read_is_told_in_Chinese_without_names_of_types(string told, params string[] args)
    {
        _terminal.Variables["LANG"] = "zh_CN.UTF-8";

        Assert.Equal(2, await _terminal.RunAsync(args));

        Assert.Equal(told, _terminal.Error.Split('\n')[0].TrimEnd());
        Assert.DoesNotContain("System.", _terminal.Error);
    }

    [Fact]
    public async Task English_readers_are_told_what_is_expected_too()
    {
        Assert.Equal(2, await _terminal.RunAsync("show", "seven"));

        Assert.StartsWith("Error: <campaign> cannot be 'seven'; expected: a whole number.", _terminal.Error);
    }

    [Theory]
    [InlineData("dealer", "show", "")]
    [InlineData("dealer", "show", ".")]
    [InlineData("dealer", "suspend", "..")]
    [InlineData("dealer", "progress", " ")]
    [InlineData("dealer", "target", "", "2026-03", "--renewals", "1", "--premium", "1")]
    [InlineData("playbook", "show", "")]
    [InlineData("playbook", "show", ".")]
    public async Task A_name_that_has_no_place_in_an_address_is_a_fault_of_the_command(params string[] args)
    {
        Assert.Equal(2, await _terminal.RunAsync(args));

        Assert.Contains("cannot be empty", _terminal.Error);
        Assert.Empty(_terminal.Server.Calls);
    }
}
