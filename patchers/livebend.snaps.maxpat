{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 6,
   "revision": 0,
   "architecture": "x64",
   "modernui": 1
  },
  "classnamespace": "box",
  "rect": [
   85,
   105,
   930,
   540
  ],
  "bglocked": 0,
  "openinpresentation": 1,
  "default_fontsize": 12,
  "default_fontface": 0,
  "default_fontname": "Arial",
  "gridonopen": 1,
  "gridsize": [
   15,
   15
  ],
  "gridsnaponopen": 1,
  "objectsnaponopen": 1,
  "statusbarvisible": 2,
  "toolbarvisible": 1,
  "boxanimatetime": 200,
  "enablehscroll": 1,
  "enablevscroll": 1,
  "devicewidth": 0,
  "description": "",
  "digest": "Snapshots: store, recall, glide",
  "tags": "livebend",
  "style": "",
  "subpatcher_template": "",
  "assistshowspatchername": 0,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "comment",
     "text": "livebend.snaps",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      15,
      140,
      28
     ],
     "fontsize": 18,
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "newobj",
     "text": "patcherargs @instance 1 @start 1",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      15,
      75,
      198,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "text": "livebend.door",
     "numinlets": 2,
     "numoutlets": 6,
     "outlettype": [
      "",
      "",
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      15,
      165,
      255,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "text": "r #0-out",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      90,
      120,
      57,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "text": "s #0-info",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      75,
      210,
      62,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "text": "s #0-ready",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      255,
      210,
      72,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "text": "r #0-ready",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      390,
      75,
      70,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "message",
     "text": "snaps",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      390,
      105,
      48,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "newobj",
     "text": "s #0-out",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      390,
      135,
      59,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "text": "route bang",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      540,
      135,
      73,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "text": "prepend set",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      690,
      165,
      79,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "comment",
     "text": "nothing stored yet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      540,
      210,
      210,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      7.5,
      54,
      210,
      21
     ]
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "text": "r #0-info",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      540,
      75,
      60,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "text": "route snaps",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      540,
      105,
      78,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "message",
     "text": "set nothing stored yet",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      510,
      165,
      130,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "comment",
     "text": "which one",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      270,
      69,
      21
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "text": "s #0-number",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      390,
      83,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      15,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      7.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "1",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "message",
     "text": "1",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      75,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      37.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "2",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "message",
     "text": "2",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      75,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      135,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      67.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "3",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "message",
     "text": "3",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      135,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      195,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      97.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "4",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "message",
     "text": "4",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      195,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      255,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      127.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "5",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "message",
     "text": "5",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      255,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      315,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      157.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "6",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "message",
     "text": "6",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      315,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      375,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      187.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "7",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "message",
     "text": "7",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      375,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      435,
      300,
      30,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      217.5,
      25.5,
      27,
      24
     ],
     "parameter_enable": 0,
     "text": "8",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "message",
     "text": "8",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      435,
      345,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "comment",
     "text": "store it or go there",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      540,
      240,
      116,
      21
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "newobj",
     "text": "gate 2 1",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      540,
      345,
      150,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "newobj",
     "text": "r #0-number",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      675,
      307.5,
      81,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "live.text",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      540,
      291,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      255,
      25.5,
      90,
      24
     ],
     "text": "store …",
     "texton": "press a number",
     "parameter_enable": 1,
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "store",
       "parameter_shortname": "store",
       "parameter_type": 2,
       "parameter_enum": [
        "store …",
        "press a number"
       ],
       "parameter_mmax": 1,
       "parameter_unitstyle": 9,
       "parameter_modmode": 0
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "newobj",
     "text": "r #0-mode",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      540,
      264,
      70,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "newobj",
     "text": "+ 1",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      540,
      315,
      33,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "newobj",
     "text": "sprintf recall %d ramp %d",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      540,
      435,
      180,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "newobj",
     "text": "s #0-out",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      540,
      480,
      59,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "live.numbox",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      705,
      360,
      45,
      15
     ],
     "presentation": 1,
     "presentation_rect": [
      352.5,
      28.5,
      45,
      15
     ],
     "parameter_enable": 1,
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "glide",
       "parameter_shortname": "glide",
       "parameter_type": 0,
       "parameter_mmin": 0,
       "parameter_mmax": 20000,
       "parameter_initial": [
        500
       ],
       "parameter_initial_enable": 1,
       "parameter_unitstyle": 2,
       "parameter_modmode": 0
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "comment",
     "text": "glide",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780,
      105,
      36,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      351,
      4.5,
      51,
      21
     ]
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "newobj",
     "text": "t b b l",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "bang",
      "bang",
      ""
     ],
     "patching_rect": [
      780,
      360,
      45,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "message",
     "text": "0",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      750,
      405,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "newobj",
     "text": "s #0-mode",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      750,
      435,
      72,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "message",
     "text": "snaps",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      825,
      405,
      48,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "newobj",
     "text": "s #0-out",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      825,
      480,
      59,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "newobj",
     "text": "prepend store",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      900,
      405,
      90,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "comment",
     "text": "one step back, and forth",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      435,
      150,
      21
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "newobj",
     "text": "s #0-out",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      525,
      59,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      15,
      465,
      45,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      232.5,
      52.5,
      52.5,
      21
     ],
     "parameter_enable": 0,
     "text": "undo",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "message",
     "text": "undo",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      495,
      42,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-54",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      90,
      465,
      45,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      289.5,
      52.5,
      52.5,
      21
     ],
     "parameter_enable": 0,
     "text": "redo",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-55",
     "maxclass": "message",
     "text": "redo",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      90,
      495,
      40,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      165,
      465,
      45,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      346.5,
      52.5,
      52.5,
      21
     ],
     "parameter_enable": 0,
     "text": "clear",
     "fontsize": 11,
     "bgcolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "bgoncolor": [
      0.32,
      0.35,
      0.38,
      1
     ],
     "textcolor": [
      1,
      1,
      1,
      1
     ]
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "message",
     "text": "clear",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      165,
      495,
      42,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-58",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780,
      15,
      60,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      0,
      0,
      405,
      78
     ],
     "bgcolor": [
      0.84,
      0.85,
      0.87,
      1
     ],
     "rounded": 12,
     "border": 0,
     "background": 1
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "comment",
     "text": "snapshots",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780,
      60,
      70,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      6,
      3,
      90,
      21
     ],
     "fontface": 1
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "source": [
      "obj-2",
      1
     ],
     "destination": [
      "obj-3",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      0
     ],
     "destination": [
      "obj-3",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      1
     ],
     "destination": [
      "obj-5",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      4
     ],
     "destination": [
      "obj-6",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-7",
      0
     ],
     "destination": [
      "obj-8",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-8",
      0
     ],
     "destination": [
      "obj-9",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-13",
      0
     ],
     "destination": [
      "obj-14",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-14",
      0
     ],
     "destination": [
      "obj-10",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-10",
      0
     ],
     "destination": [
      "obj-15",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-15",
      0
     ],
     "destination": [
      "obj-12",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-10",
      1
     ],
     "destination": [
      "obj-11",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-11",
      0
     ],
     "destination": [
      "obj-12",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-18",
      0
     ],
     "destination": [
      "obj-19",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-19",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-20",
      0
     ],
     "destination": [
      "obj-21",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-22",
      0
     ],
     "destination": [
      "obj-23",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-23",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-24",
      0
     ],
     "destination": [
      "obj-25",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-25",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-26",
      0
     ],
     "destination": [
      "obj-27",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-28",
      0
     ],
     "destination": [
      "obj-29",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-29",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-30",
      0
     ],
     "destination": [
      "obj-31",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-31",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-32",
      0
     ],
     "destination": [
      "obj-33",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-33",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-36",
      0
     ],
     "destination": [
      "obj-35",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-38",
      0
     ],
     "destination": [
      "obj-37",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-37",
      0
     ],
     "destination": [
      "obj-39",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-39",
      0
     ],
     "destination": [
      "obj-35",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-35",
      0
     ],
     "destination": [
      "obj-40",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-40",
      0
     ],
     "destination": [
      "obj-41",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-42",
      0
     ],
     "destination": [
      "obj-40",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-35",
      1
     ],
     "destination": [
      "obj-44",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-44",
      0
     ],
     "destination": [
      "obj-45",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-45",
      0
     ],
     "destination": [
      "obj-46",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-44",
      1
     ],
     "destination": [
      "obj-47",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-47",
      0
     ],
     "destination": [
      "obj-48",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-44",
      2
     ],
     "destination": [
      "obj-49",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-49",
      0
     ],
     "destination": [
      "obj-48",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-52",
      0
     ],
     "destination": [
      "obj-53",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-53",
      0
     ],
     "destination": [
      "obj-51",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-54",
      0
     ],
     "destination": [
      "obj-55",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-55",
      0
     ],
     "destination": [
      "obj-51",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-56",
      0
     ],
     "destination": [
      "obj-57",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-57",
      0
     ],
     "destination": [
      "obj-51",
      0
     ]
    }
   }
  ],
  "parameters": {
   "obj-37": [
    "store",
    "store",
    0
   ],
   "obj-42": [
    "glide",
    "glide",
    0
   ],
   "inherited_shortname": 1
  },
  "dependency_cache": [],
  "autosave": 0
 }
}
