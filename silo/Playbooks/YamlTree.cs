using System.Text;
using CampaignEngine.Grains.Playbooks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// Turns YAML text into nodes with places. Takes the plain core of YAML only: one document of maps, lists and values;
/// anchors, aliases, tags, deep nesting and large texts are faults, so that no text can grow when it is read.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>The largest text, in UTF-8 bytes.</summary>
    public const int LargestText = 256 * 1024;

    private const int DeepestLevel = 8;
    private static readonly SourceMark Top = new(1, 1);

    private readonly Parser _parser;
    private readonly PlaybookFaults _faults;

    private YamlTree(string text, PlaybookFaults faults)
    {
        _parser = new Parser(new StringReader(text));
        _faults = faults;
    }

    /// <summary>
    /// The root of the document; null when the text cannot be read, with the reason among the faults.
    /// </summary>
    public static YamlNode? Parse(string text, PlaybookFaults faults)
    {
        if (Encoding.UTF8.GetByteCount(text) > LargestText)
        {
            faults.Add(Top, $"the text is larger than {LargestText / 1024} KB", $"文本超过 {LargestText / 1024} KB");
            return null;
        }
        try
        {
            return new YamlTree(text, faults).Document();
        }
        catch (YamlException broken)
        {
            var mark = broken is RefusedYamlException refused ? refused.Mark : MarkOf(broken.Start);
            var message = broken as RefusedYamlException;
            faults.Add(mark, message?.En ?? $"this is not YAML: {broken.Message}",
                message?.Zh ?? $"YAML 语法错误：{broken.Message}");
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _faults.Add(Top, "the text is empty", "文本为空");
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw Refuse(
                second, "a file holds one playbook; this begins another document", "一个文件只能包含一个跟进方案，此处开始了另一个文档");
        return root;
    }

    private YamlNode Node(int level)
    {
        var next = _parser.Require<ParsingEvent>();
        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw Refuse(next, "anchors and aliases (& and *) are not allowed", "不允许使用锚点和别名（& 与 *）");
        if (next is NodeEvent { Tag.IsEmpty: false })
            throw Refuse(next, "tags (!) are not allowed", "不允许使用标签（!）");
        if (level > DeepestLevel)
            throw Refuse(next, $"nested deeper than {DeepestLevel} levels", $"嵌套超过 {DeepestLevel} 层");
        return next switch
        {
            MappingStart => Map(level),
            SequenceStart => List(level),
            _ => Scalar(),
        };
    }

    private YamlScalar Scalar()
    {
        var scalar = _parser.Consume<YamlDotNet.Core.Events.Scalar>();
        return new YamlScalar(MarkOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList List(int level)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(level + 1));
        return new YamlList(MarkOf(start.Start), items);
    }

    private YamlMap Map(int level)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(level + 1) is not YamlScalar key)
                throw Refuse(start, "a key must be a single word", "键必须是单个词");
            var value = Node(level + 1);
            if (lines.TryAdd(key.Text, key.Mark.Line))
                entries.Add(new YamlEntry(key.Text, key.Mark, value));
            else if (!_faults.IsFull)
                _faults.Add(key.Mark, $"'{key.Text}' stands here a second time; the first is at line {lines[key.Text]}",
                    $"“{key.Text}”重复，首次出现在第 {lines[key.Text]} 行");
        }
        return new YamlMap(MarkOf(start.Start), entries);
    }

    private static RefusedYamlException Refuse(ParsingEvent at, string en, string zh) => new(MarkOf(at.Start), en, zh);

    private static SourceMark MarkOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private sealed class RefusedYamlException(SourceMark mark, string en, string zh) : YamlException(en)
    {
        public SourceMark Mark => mark;

        public string En => Message;

        public string Zh => zh;
    }
}
