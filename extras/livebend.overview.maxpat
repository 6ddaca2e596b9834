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
   1260,
   795
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
  "digest": "Open it and play: a model, a sound, bends, snapshots",
  "tags": "livebend",
  "style": "",
  "subpatcher_template": "",
  "assistshowspatchername": 0,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "newobj",
     "text": "onecopy",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1140,
      15,
      61,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "comment",
     "text": "livebend",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      15,
      123,
      39
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      9,
      180,
      39
     ],
     "fontsize": 28,
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "comment",
     "text": "Bend a neural audio model while it plays.",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210,
      30,
      229,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      48,
      360,
      22.5
     ]
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "comment",
     "text": "Press the loudspeaker and play. Press a bend, turn its dial.",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      600,
      30,
      324,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      70.5,
      405,
      22.5
     ]
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "comment",
     "text": "bends to begin with",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      90,
      122,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      442.5,
      12,
      180,
      22.5
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "message",
     "text": "bend loud scale decoder.stages.0.2 amount 1",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      153,
      258,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-7",
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
      120,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      442.5,
      39,
      117,
      24
     ],
     "parameter_enable": 0,
     "text": "loud",
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
     "id": "obj-8",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      186,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      930,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      444,
      66,
      111,
      79.5
     ],
     "name": "livebend.param.maxpat",
     "args": [
      "loud",
      "amount",
      0,
      3
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "comment",
     "text": "thin to harsh",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      900,
      71,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      442.5,
      147,
      124.5,
      21
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "message",
     "text": "bend holes mask decoder.ups.1 prob 1 seed 1",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      390,
      153,
      262,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      390,
      120,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      571.5,
      39,
      117,
      24
     ],
     "parameter_enable": 0,
     "text": "holes",
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
     "id": "obj-13",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      390,
      186,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      135,
      930,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      573,
      66,
      111,
      79.5
     ],
     "name": "livebend.param.maxpat",
     "args": [
      "holes",
      "prob",
      0,
      1
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "comment",
     "text": "units close",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      135,
      900,
      62,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      571.5,
      147,
      124.5,
      21
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "message",
     "text": "bend rust noise w:decoder.stages.*.weight op tremble std 0 seed 3",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      258,
      370,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-17",
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
      225,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      700.5,
      39,
      117,
      24
     ],
     "parameter_enable": 0,
     "text": "rust",
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
     "id": "obj-18",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      291,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      255,
      930,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      702,
      66,
      111,
      79.5
     ],
     "name": "livebend.param.maxpat",
     "args": [
      "rust",
      "std",
      0,
      1
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "comment",
     "text": "worn weights",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      255,
      900,
      75,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      700.5,
      147,
      124.5,
      21
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "message",
     "text": "bend turn permute latent amount 0 seed 3",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      390,
      258,
      239,
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
      390,
      225,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      442.5,
      180,
      117,
      24
     ],
     "parameter_enable": 0,
     "text": "turn",
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
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      390,
      291,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      375,
      930,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      444,
      207,
      111,
      79.5
     ],
     "name": "livebend.param.maxpat",
     "args": [
      "turn",
      "amount",
      0,
      1
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "comment",
     "text": "another order",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      375,
      900,
      77,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      442.5,
      288,
      124.5,
      21
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "message",
     "text": "bend echo delay latent frames 40 feedback 0.5 mix 0",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      363,
      297,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-27",
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
      330,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      571.5,
      180,
      117,
      24
     ],
     "parameter_enable": 0,
     "text": "echo",
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
     "id": "obj-28",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      396,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      495,
      930,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      573,
      207,
      111,
      79.5
     ],
     "name": "livebend.param.maxpat",
     "args": [
      "echo",
      "mix",
      0,
      1
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "comment",
     "text": "latents echo",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      495,
      900,
      70,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      571.5,
      288,
      124.5,
      21
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "message",
     "text": "bend press saturate a:decoder.first drive 1",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      390,
      363,
      240,
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
      390,
      330,
      75,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      700.5,
      180,
      117,
      24
     ],
     "parameter_enable": 0,
     "text": "press",
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
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      390,
      396,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      615,
      930,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      702,
      207,
      111,
      79.5
     ],
     "name": "livebend.param.maxpat",
     "args": [
      "press",
      "drive",
      0.1,
      10
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "comment",
     "text": "full and dense",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      615,
      900,
      79,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      700.5,
      288,
      124.5,
      21
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "comment",
     "text": "a model",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15,
      450,
      57,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      186,
      120,
      22.5
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      15,
      510,
      120,
      22.5
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      210,
      135,
      22.5
     ],
     "parameter_enable": 0,
     "items": [
      "pebble"
     ]
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "newobj",
     "text": "r livebend.overview.models",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15,
      480,
      160,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "newobj",
     "text": "prepend load",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      45,
      585,
      86,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      45,
      615,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-41",
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
      510,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      156,
      210,
      60,
      22.5
     ],
     "parameter_enable": 0,
     "text": "open …",
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
     "id": "obj-42",
     "maxclass": "newobj",
     "text": "opendialog",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      195,
      547.5,
      74,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "newobj",
     "text": "prepend load",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      195,
      585,
      86,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      195,
      615,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "comment",
     "text": "or drop it here",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      345,
      480,
      79,
      20
     ],
     "presentation": 1,
     "presentation_rect": [
      228,
      210,
      105,
      22.5
     ],
     "fontsize": 11
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "dropfile",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      345,
      510,
      120,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      336,
      204,
      60,
      34.5
     ]
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "newobj",
     "text": "prepend load",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      345,
      585,
      86,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      345,
      615,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "comment",
     "text": "how much, and a way out",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      525,
      450,
      157,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      369,
      180,
      22.5
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      525,
      510,
      45,
      48
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      393,
      45,
      48
     ],
     "parameter_enable": 1,
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "wet",
       "parameter_shortname": "wet",
       "parameter_type": 0,
       "parameter_mmin": 0,
       "parameter_mmax": 1,
       "parameter_unitstyle": 1,
       "parameter_modmode": 0
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "live.text",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      690,
      525,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      69,
      405,
      87,
      22.5
     ],
     "text": "bypass",
     "texton": "bypassed",
     "parameter_enable": 1,
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "bypass",
       "parameter_shortname": "bypass",
       "parameter_type": 2,
       "parameter_enum": [
        "bypass",
        "bypassed"
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
     "id": "obj-52",
     "maxclass": "newobj",
     "text": "r livebend.overview.wet",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      525,
      480,
      140,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "newobj",
     "text": "prepend wet",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      525,
      585,
      82,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-54",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      525,
      615,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-55",
     "maxclass": "newobj",
     "text": "r livebend.overview.bypass",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      690,
      480,
      160,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "newobj",
     "text": "prepend bypass",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      690,
      585,
      101,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      690,
      615,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-58",
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
      675,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      162,
      405,
      78,
      22.5
     ],
     "parameter_enable": 0,
     "text": "reset",
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
     "id": "obj-59",
     "maxclass": "message",
     "text": "reset",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      195,
      705,
      42,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-60",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      195,
      735,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-61",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      330,
      675,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      243,
      405,
      78,
      22.5
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
     "id": "obj-62",
     "maxclass": "message",
     "text": "clear",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      330,
      705,
      42,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330,
      735,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-64",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      465,
      675,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      324,
      405,
      78,
      22.5
     ],
     "parameter_enable": 0,
     "text": "panic",
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
     "id": "obj-65",
     "maxclass": "message",
     "text": "panic",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      465,
      705,
      44,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-66",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      465,
      735,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-67",
     "maxclass": "comment",
     "text": "a sound",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      870,
      90,
      57,
      21
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      252,
      120,
      22.5
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "newobj",
     "text": "sfplay~ 2",
     "numinlets": 2,
     "numoutlets": 3,
     "outlettype": [
      "signal",
      "signal",
      "bang"
     ],
     "patching_rect": [
      870,
      360,
      64,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      870,
      165,
      120,
      22.5
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      276,
      135,
      22.5
     ],
     "parameter_enable": 0,
     "items": [
      "drums.wav",
      ",",
      "strings.wav",
      ",",
      "drone.wav"
     ]
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "newobj",
     "text": "prepend open",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      900,
      210,
      90,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "newobj",
     "text": "loadmess 0",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      870,
      120,
      77,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-72",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1020,
      165,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      156,
      276,
      60,
      22.5
     ],
     "parameter_enable": 0,
     "text": "open …",
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
     "id": "obj-73",
     "maxclass": "newobj",
     "text": "opendialog sound",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1020,
      195,
      110,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-74",
     "maxclass": "newobj",
     "text": "prepend open",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1020,
      225,
      90,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "live.text",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1170,
      165,
      60,
      19.5
     ],
     "presentation": 1,
     "presentation_rect": [
      231,
      276,
      75,
      22.5
     ],
     "text": "play",
     "texton": "stop",
     "parameter_enable": 1,
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "play",
       "parameter_shortname": "play",
       "parameter_type": 2,
       "parameter_enum": [
        "play",
        "stop"
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
     "id": "obj-76",
     "maxclass": "newobj",
     "text": "loadmess loop 1",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1260,
      120,
      103,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-77",
     "maxclass": "newobj",
     "text": "livebend~ pebble",
     "numinlets": 3,
     "numoutlets": 6,
     "outlettype": [
      "signal",
      "signal",
      "multichannelsignal",
      "",
      "",
      ""
     ],
     "patching_rect": [
      870,
      510,
      360,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-78",
     "maxclass": "newobj",
     "text": "r livebend.overview",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      870,
      465,
      118,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-79",
     "maxclass": "live.gain~",
     "numinlets": 2,
     "numoutlets": 5,
     "outlettype": [
      "signal",
      "signal",
      "",
      "float",
      "list"
     ],
     "patching_rect": [
      870,
      570,
      45,
      120
     ],
     "presentation": 1,
     "presentation_rect": [
      354,
      249,
      48,
      141
     ],
     "parameter_enable": 1,
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "level",
       "parameter_shortname": "level",
       "parameter_type": 0,
       "parameter_mmin": -70,
       "parameter_mmax": 6,
       "parameter_initial": [
        -6
       ],
       "parameter_initial_enable": 1,
       "parameter_unitstyle": 4,
       "parameter_modmode": 0
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "ezdac~",
     "numinlets": 2,
     "numoutlets": 0,
     "patching_rect": [
      870,
      795,
      45,
      45
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      313.5,
      45,
      45
     ]
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "newobj",
     "text": "tanh~",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "signal"
     ],
     "patching_rect": [
      870,
      735,
      46,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-82",
     "maxclass": "newobj",
     "text": "tanh~",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "signal"
     ],
     "patching_rect": [
      930,
      735,
      46,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "newobj",
     "text": "route models wet bypass engine",
     "numinlets": 5,
     "numoutlets": 5,
     "outlettype": [
      "",
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      1095,
      570,
      188,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "newobj",
     "text": "t l b",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1020,
      630,
      35,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-85",
     "maxclass": "newobj",
     "text": "s livebend.overview.models",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1020,
      735,
      162,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-86",
     "maxclass": "newobj",
     "text": "iter",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1020,
      660,
      32,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-87",
     "maxclass": "newobj",
     "text": "prepend append",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1020,
      690,
      103,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-88",
     "maxclass": "message",
     "text": "clear",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1125,
      660,
      42,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-89",
     "maxclass": "newobj",
     "text": "prepend set",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1200,
      660,
      79,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-90",
     "maxclass": "newobj",
     "text": "s livebend.overview.wet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1170,
      697.5,
      142,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-91",
     "maxclass": "newobj",
     "text": "prepend set",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1320,
      660,
      79,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-92",
     "maxclass": "newobj",
     "text": "s livebend.overview.bypass",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1320,
      697.5,
      162,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-93",
     "maxclass": "newobj",
     "text": "sel ready",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      1455,
      630,
      64,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-94",
     "maxclass": "message",
     "text": "models",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1455,
      660,
      54,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-95",
     "maxclass": "newobj",
     "text": "s livebend.overview",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1455,
      735,
      120,
      22
     ]
    }
   },
   {
    "box": {
     "id": "obj-96",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      99,
      390,
      75
     ],
     "name": "livebend.status.maxpat",
     "args": [],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-97",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      135,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      474,
      405,
      78
     ],
     "name": "livebend.snaps.maxpat",
     "args": [],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-98",
     "maxclass": "bpatcher",
     "numinlets": 2,
     "numoutlets": 0,
     "patching_rect": [
      255,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      15,
      561,
      204,
      183
     ],
     "name": "livebend.xy.maxpat",
     "args": [],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-99",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      375,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      435,
      324,
      375,
      282
     ],
     "name": "livebend.targets.maxpat",
     "args": [],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-100",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      495,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      435,
      615,
      330,
      177
     ],
     "name": "livebend.settings.maxpat",
     "args": [],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-101",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      615,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      855,
      9,
      390,
      436.5
     ],
     "name": "livebend.bends.maxpat",
     "args": [],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-102",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 2,
     "outlettype": [
      "",
      "signal"
     ],
     "patching_rect": [
      735,
      1035,
      105,
      75
     ],
     "presentation": 1,
     "presentation_rect": [
      855,
      459,
      360,
      216
     ],
     "name": "livebend.watch.maxpat",
     "args": [
      "inside",
      "latent",
      "channels",
      "rate",
      15
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0,
      0
     ],
     "viewvisibility": 1
    }
   },
   {
    "box": {
     "id": "obj-103",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1380,
      15,
      45,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      6,
      183,
      402,
      282
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
     "id": "obj-104",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1440,
      15,
      45,
      30
     ],
     "presentation": 1,
     "presentation_rect": [
      429,
      6,
      411,
      309
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
   }
  ],
  "lines": [
   {
    "patchline": {
     "source": [
      "obj-7",
      0
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
      "obj-6",
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
      "obj-12",
      0
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
      "obj-13",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-17",
      0
     ],
     "destination": [
      "obj-16",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-16",
      0
     ],
     "destination": [
      "obj-18",
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
      "obj-23",
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
      "obj-26",
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
      "obj-28",
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
      "obj-33",
      0
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
      "obj-39",
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
      "obj-37",
      1
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
      "obj-43",
      0
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
      "obj-41",
      0
     ],
     "destination": [
      "obj-42",
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
      "obj-43",
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
      "obj-46",
      0
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
      "obj-52",
      0
     ],
     "destination": [
      "obj-50",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-50",
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
      "obj-54",
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
      "obj-51",
      0
     ],
     "destination": [
      "obj-56",
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
      "obj-58",
      0
     ],
     "destination": [
      "obj-59",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-59",
      0
     ],
     "destination": [
      "obj-60",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-61",
      0
     ],
     "destination": [
      "obj-62",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-62",
      0
     ],
     "destination": [
      "obj-63",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-64",
      0
     ],
     "destination": [
      "obj-65",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-65",
      0
     ],
     "destination": [
      "obj-66",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-71",
      0
     ],
     "destination": [
      "obj-69",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-69",
      1
     ],
     "destination": [
      "obj-70",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-70",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-72",
      0
     ],
     "destination": [
      "obj-73",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-73",
      0
     ],
     "destination": [
      "obj-74",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-74",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-75",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-76",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-68",
      0
     ],
     "destination": [
      "obj-77",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-68",
      1
     ],
     "destination": [
      "obj-77",
      2
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-78",
      0
     ],
     "destination": [
      "obj-77",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-77",
      0
     ],
     "destination": [
      "obj-79",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-79",
      0
     ],
     "destination": [
      "obj-81",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-81",
      0
     ],
     "destination": [
      "obj-80",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-77",
      1
     ],
     "destination": [
      "obj-79",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-79",
      1
     ],
     "destination": [
      "obj-82",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-82",
      0
     ],
     "destination": [
      "obj-80",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-77",
      4
     ],
     "destination": [
      "obj-83",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-83",
      0
     ],
     "destination": [
      "obj-84",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-84",
      0
     ],
     "destination": [
      "obj-86",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      0
     ],
     "destination": [
      "obj-87",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-87",
      0
     ],
     "destination": [
      "obj-85",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-84",
      1
     ],
     "destination": [
      "obj-88",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-88",
      0
     ],
     "destination": [
      "obj-85",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-83",
      1
     ],
     "destination": [
      "obj-89",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      0
     ],
     "destination": [
      "obj-90",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-83",
      2
     ],
     "destination": [
      "obj-91",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-91",
      0
     ],
     "destination": [
      "obj-92",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-83",
      3
     ],
     "destination": [
      "obj-93",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-93",
      0
     ],
     "destination": [
      "obj-94",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-94",
      0
     ],
     "destination": [
      "obj-95",
      0
     ]
    }
   }
  ],
  "parameters": {
   "obj-50": [
    "wet",
    "wet",
    0
   ],
   "obj-51": [
    "bypass",
    "bypass",
    0
   ],
   "obj-75": [
    "play",
    "play",
    0
   ],
   "obj-79": [
    "level",
    "level",
    0
   ],
   "inherited_shortname": 1
  },
  "dependency_cache": [],
  "autosave": 0
 }
}
