/** Rights other than patents, as [title, English title, further symbol]. All invented. */
export const otherRights = {
  TRADEMARK: [
    ['津沽海汇', 'JINGU HAIHUI', '11'], ['蓝泊', 'LANBO', '7'], ['晨光芯动', 'CHENGUANG MOVE', '9'], ['沙窝甜', 'SHAWO SWEET', '31'], ['港云通', 'GANGYUNTONG', '39'],
    ['观澜', 'GUANLAN', '9'], ['清禾良田', 'QINGHE FIELDS', '44'], ['朴慧康复', 'PUHUI REHAB', '10'], ['筑令', 'ZHULING', '37'], ['新屿', 'XINYU', '1'],
    ['津门小站', 'JINMEN XIAOZHAN', '30'], ['海河之舟', 'HAIHE BOAT', '16'], ['渤海未行', 'BOHAI WEIXING', '41'], ['启帆', 'QIFAN', '9'], ['拓野', 'TUOYE', '4'],
  ],
  COPYRIGHT_SOFTWARE: [
    ['港口集装箱智能调度软件 V3.2', 'Container terminal scheduling software V3.2', ''], ['焊缝缺陷识别软件 V1.5', 'Weld defect recognition software V1.5', ''],
    ['水厂膜组件运行监测平台 V2.0', 'Membrane operation monitoring platform V2.0', ''], ['温室水肥控制软件 V4.1', 'Greenhouse fertigation software V4.1', ''],
    ['电池云端健康评估系统 V2.3', 'Battery health assessment system V2.3', ''], ['雷达点云标注工具 V1.0', 'Radar point cloud annotation tool V1.0', ''],
    ['康复训练评估软件 V2.6', 'Rehabilitation assessment software V2.6', ''], ['装配式构件深化设计软件 V5.0', 'Precast detailing software V5.0', ''],
    ['船舶靠泊辅助系统 V1.8', 'Berthing assistance system V1.8', ''], ['专利年费托管系统 V3.0', 'Annuity custody system V3.0', ''],
    ['数控机床误差补偿软件 V2.2', 'Machine tool error compensation software V2.2', ''], ['药物稳定性数据管理系统 V1.4', 'Drug stability records system V1.4', ''],
  ],
  COPYRIGHT_WORK: [
    ['《海河两岸》系列插画', 'Banks of the Haihe, illustrations', 'F'], ['《津门工匠》摄影集', 'Craftsmen of Jinmen, photographs', 'G'], ['海河灯光秀主题音乐', 'Theme music of the Haihe light show', 'B'],
    ['杨柳青年画元素图案集', 'Patterns after Yangliuqing prints', 'F'], ['未行大学校园导览动画', 'Animated campus guide', 'I'],
  ],
  PLANT_VARIETY: [
    ['津沽香粳7号', 'Jingu Fragrant Japonica 7', ''], ['清禾番茄3号', 'Qinghe Tomato 3', ''], ['沙窝青玉', 'Shawo Jade radish', ''], ['盐碱稻津盐12', 'Saline rice Jinyan 12', ''], ['滨海白蜡1号', 'Binhai Ash 1', ''], ['武清早脆甜瓜', 'Wuqing crisp melon', ''],
  ],
  IC_LAYOUT: [
    ['77GHz雷达收发芯片布图', 'Layout of a 77 GHz radar transceiver', ''], ['电池管理模拟前端布图', 'Layout of a battery analogue front end', ''], ['低功耗脑电采集芯片布图', 'Layout of a low-power EEG chip', ''],
    ['霍尔传感器布图', 'Layout of a Hall sensor', ''], ['氮化镓驱动芯片布图', 'Layout of a GaN driver', ''], ['边缘推理加速器布图', 'Layout of an edge inference accelerator', ''],
  ],
  GEOGRAPHICAL_INDICATION: [
    ['津沽小站稻（演示）', 'Jingu Xiaozhan rice (demonstration)', ''], ['沙窝水果萝卜（演示）', 'Shawo fruit radish (demonstration)', ''], ['蓟北板栗（演示）', 'Jibei chestnut (demonstration)', ''], ['滨海对虾（演示）', 'Binhai shrimp (demonstration)', ''],
  ],
  TECHNICAL_STANDARD: [
    ['海水淡化膜在线清洗技术规范', 'On-line cleaning of desalination membranes', 'T/JDM'], ['退役动力电池分选要求', 'Sorting of retired traction batteries', 'T/JDM'], ['港口岸电接口技术要求', 'Shore power interfaces', 'DB12/T'],
    ['盐碱地水稻育秧技术规程', 'Raising rice seedlings on saline soil', 'DB12/T'], ['装配式节点检测方法', 'Testing of precast connections', 'T/JDM'], ['小样本工业质检数据规范', 'Records for few-sample inspection', 'T/JDM'], ['气凝胶隔热毡应用规程', 'Use of aerogel blankets', 'T/JDM'],
  ],
} as const;
