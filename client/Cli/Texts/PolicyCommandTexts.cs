using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>What each command on policy terms does.</summary>
internal static class PolicyCommandTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.policy"] = new("Policy terms: find, explain, tell them what you know", "保单：查找、解释、登记情况"),
            ["help.policy find"] = new("Find policy terms", "查找保单"),
            ["help.policy show"] = new(
                "Show a policy term with its touches, past and planned", "查看保单及其已完成和计划中的触达"),
            ["help.policy why"] = new(
                "Explain why a term stands where it stands, and what comes next", "解释保单为何处于当前状态及后续安排"),
            ["help.policy timeline"] = new("Show what happened to a term, newest first", "查看保单的经过，最新在前"),
            ["help.policy pause"] = new("Rest contact with a customer", "暂停联系客户"),
            ["help.policy resume"] = new("Go on with a paused term", "恢复已暂停的保单"),
            ["help.policy quote"] = new("Record that a price was given", "登记已报价"),
            ["help.policy renewed"] = new("Record that the customer renewed", "登记客户已续保"),
            ["help.policy lost"] = new("Record that the customer is lost, and why", "登记战败及原因"),
            ["help.policy withdraw"] = new(
                "Record that the car is sold, scrapped or transferred", "登记车辆已卖、报废或过户"),
            ["help.policy opt-out"] = new("Record that the customer refuses contact", "登记客户拒绝联系"),
            ["help.policy consent"] = new("Record that the customer agrees to contact", "登记客户同意联系"),
            ["help.policy unpark"] = new("Let a term go on that a fault has stopped", "恢复因故障停放的保单"),
        };
}
