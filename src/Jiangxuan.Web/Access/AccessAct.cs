namespace Jiangxuan.Web.Access;

/// <summary>What somebody wants to do; closed. Who may is in <see cref="RoleTable"/>.</summary>
public enum AccessAct
{
    /// <summary>Open an edition, record its dates, units, registers, decisions.</summary>
    SetUpEdition,

    /// <summary>Begin an application (开始申报).</summary>
    OpenCandidacy,

    /// <summary>Read a candidacy with its answers and files.</summary>
    ReadCandidacy,

    /// <summary>Type answers, oneself or for the applicant (填写、代填).</summary>
    EditSection,

    /// <summary>Hand the application in (提交).</summary>
    Submit,

    /// <summary>Withdraw (撤回、放弃).</summary>
    Withdraw,

    /// <summary>Say that a verdict is wrong, or justify an in-principle rule.</summary>
    Contest,

    /// <summary>Give a link to the employer (签发单位链接).</summary>
    IssueLink,

    /// <summary>Open the employer's link.</summary>
    OpenLink,

    /// <summary>Give an opinion (签署意见).</summary>
    Opine,

    /// <summary>Conclude an inspection of one person (考察).</summary>
    Inspect,

    /// <summary>Return for correction (退回补正).</summary>
    Return,

    /// <summary>Choose and rank a unit's nominees (择优排序).</summary>
    Rank,

    /// <summary>Report a unit's nominees in (报送).</summary>
    Report,

    /// <summary>Record that a unit let its reporting deadline pass in silence (逾期未报送).</summary>
    Lapse,

    /// <summary>Publish a list, or record the employer's notice (公示).</summary>
    Publish,

    /// <summary>Close a public notice (结束公示).</summary>
    CloseNotice,

    /// <summary>Audit one candidacy (资格审查).</summary>
    Audit,

    /// <summary>Draft a list of the city (草拟名单).</summary>
    DraftList,

    /// <summary>Decide a list of the city (确定、审定名单).</summary>
    DecideList,

    /// <summary>Open a further round (启动下一轮).</summary>
    OpenRound,

    /// <summary>Seat judges and record absences (组成评审组).</summary>
    SeatPanel,

    /// <summary>Score and hand in sheets (评分).</summary>
    Score,

    /// <summary>Recuse oneself from one candidacy (回避).</summary>
    Recuse,

    /// <summary>Close a review and compute the ranking (汇总评分).</summary>
    CloseReview,

    /// <summary>File an objection during a public notice (提出异议).</summary>
    FileObjection,

    /// <summary>Take and read an objection without its author (受理异议).</summary>
    TakeObjection,

    /// <summary>Conclude an objection in writing (核查结论).</summary>
    ConcludeObjection,

    /// <summary>See who objected.</summary>
    ReadObjector,

    /// <summary>Name the laureates (命名).</summary>
    Name,

    /// <summary>Record a payment (发放奖金).</summary>
    Reward,

    /// <summary>Record the reply of an authority (登记复函).</summary>
    Clear,

    /// <summary>Record the showing to the public (登记宣传).</summary>
    Showcase,

    /// <summary>File reports of stewardship and assess (履职考核).</summary>
    Steward,

    /// <summary>Take an honour back, disqualify and ban (撤销、取消资格、限制申报).</summary>
    Revoke,

    /// <summary>Read the lists and candidacies of the whole city.</summary>
    ReadEverything,

    /// <summary>Read the journal.</summary>
    ReadJournal,

    /// <summary>Make, lock and unlock accounts.</summary>
    ManageAccounts,
}
